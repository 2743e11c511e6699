package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));
    private final Precedence precedence =
            new Precedence(
                    new Clock() {
                        @Override
                        public ZoneOffset getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(java.time.ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now.get();
                        }
                    });

    @Test
    void others_give_way_from_a_late_batch_to_one_that_is_not() {
        assertThat(precedence.isLate()).isFalse();
        precedence.applied(now.get().minusMillis(500));
        assertThat(precedence.isLate()).isFalse();
        precedence.applied(now.get().minusMillis(501));
        assertThat(precedence.isLate()).isTrue();
        precedence.applied(now.get().minusMillis(20));
        assertThat(precedence.isLate()).isFalse();
    }

    @Test
    void who_was_late_and_applies_nothing_more_is_not_waited_for() {
        precedence.applied(now.get().minusSeconds(60));
        now.updateAndGet(instant -> instant.plus(Duration.ofMillis(4999)));
        assertThat(precedence.isLate()).isTrue();
        now.updateAndGet(instant -> instant.plus(Duration.ofMillis(1)));
        assertThat(precedence.isLate()).isFalse();
    }
}
