package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2016-12-15T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final BackOff backOff = new BackOff(clock, BackOff.FIRST_PAUSE);

    @Test
    void pauses_double_up_to_ten_seconds_and_never_end() {
        assertThat(Stream.generate(() -> endAfter(Duration.ofSeconds(1))).limit(8))
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L, 10_000L);
        assertThat(backOff.endsInARow()).isEqualTo(8);
    }

    @Test
    void a_life_of_half_a_minute_makes_up_for_what_was_before() {
        endAfter(Duration.ofSeconds(1));
        endAfter(BackOff.LONG_LIFE.minusMillis(1));
        assertThat(backOff.endsInARow()).isEqualTo(2);

        assertThat(endAfter(BackOff.LONG_LIFE)).isEqualTo(BackOff.FIRST_PAUSE);
        assertThat(backOff.endsInARow()).isEqualTo(1);
    }

    @Test
    void a_start_that_failed_is_no_life_however_long_it_took() {
        endAfter(BackOff.LONG_LIFE);
        pass(Duration.ofMinutes(2));
        assertThat(backOff.afterEnd()).isEqualTo(Duration.ofSeconds(1));
    }

    private Duration endAfter(Duration life) {
        backOff.started();
        pass(life);
        return backOff.afterEnd();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
