package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long ago the log had records that are not applied yet. */
class LogEndsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Ticking clock = new Ticking();
    private final LogEnds ends = new LogEnds(clock);

    @Test
    void under_steady_writes_the_lag_is_that_of_the_oldest_end_not_applied() {
        for (long second = 1; second <= 600; second++) {
            clock.pass(SECOND);
            ends.sampled(Map.of(0, 100 * second, 1, 50 * second));
            // always half a second of writes behind, never at the end
            assertThat(ends.behind(at(100 * second - 50, 50 * second))).isEqualTo(Duration.ZERO);
            assertThat(ends.behind(at(100 * (second - 1), 50 * (second - 1))))
                    .isLessThanOrEqualTo(SECOND);
        }
    }

    @Test
    void a_projection_that_stands_still_falls_behind_second_by_second() {
        ends.sampled(Map.of(0, 10L));
        assertThat(ends.behind(at(10))).isZero();
        clock.pass(SECOND);
        ends.sampled(Map.of(0, 11L));
        for (int second = 0; second < 100; second++) {
            assertThat(ends.behind(at(10))).isEqualTo(SECOND.multipliedBy(second));
            clock.pass(SECOND);
            ends.sampled(Map.of(0, 11L));
        }
        assertThat(ends.behind(at(11))).isZero();
    }

    @Test
    void one_partition_that_is_left_behind_counts() {
        ends.sampled(Map.of(0, 10L, 1, 10L));
        clock.pass(SECOND);
        ends.sampled(Map.of(0, 20L, 1, 10L));
        clock.pass(SECOND);
        assertThat(ends.behind(at(20, 9))).isEqualTo(Duration.ofSeconds(2));
        assertThat(ends.behind(at(19, 10))).isEqualTo(SECOND);
        assertThat(ends.behind(at(20, 10))).isZero();
    }

    @Test
    void the_oldest_end_is_kept_however_long_it_takes_and_the_history_stays_short() {
        for (long second = 1; second <= 100_000; second++) {
            clock.pass(SECOND);
            ends.sampled(Map.of(0, second));
        }
        assertThat(ends.size()).isLessThanOrEqualTo(LogEnds.SAMPLES_MAX);
        assertThat(ends.behind(at(0))).isEqualTo(Duration.ofSeconds(99_999));
        assertThat(ends.behind(at(99_900)))
                .isBetween(Duration.ofSeconds(97), Duration.ofSeconds(99));
        assertThat(ends.behind(at(50_000)))
                .isBetween(Duration.ofSeconds(49_000), Duration.ofSeconds(49_999));
    }

    @Test
    void while_the_broker_is_away_what_is_known_grows_old() {
        ends.sampled(Map.of(0, 1L));
        clock.pass(SECOND.multipliedBy(30));
        assertThat(ends.sinceSampled()).isEqualTo(Duration.ofSeconds(30));
        ends.sampled(Map.of(0, 1L));
        assertThat(ends.sinceSampled()).isZero();
    }

    private static LogPosition at(long first) {
        return new LogPosition("topic", Map.of(0, first));
    }

    private static LogPosition at(long first, long second) {
        return new LogPosition("topic", Map.of(0, first, 1, second));
    }

    /** A clock that the test moves. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
