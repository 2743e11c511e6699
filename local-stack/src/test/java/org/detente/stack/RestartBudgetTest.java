package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2016-12-15T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RestartBudget budget = new RestartBudget(clock, Duration.ofMillis(500));

    @Test
    void pauses_double_with_each_death() {
        assertThat(Stream.generate(budget::afterDeath).limit(5).flatMap(Optional::stream))
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L);
    }

    @Test
    void the_sixth_death_within_five_minutes_is_the_last() {
        spend(5);
        pass(RestartBudget.WINDOW.minusMillis(1));
        assertThat(budget.afterDeath()).isEmpty();
    }

    @Test
    void deaths_older_than_five_minutes_are_forgiven() {
        spend(5);
        pass(RestartBudget.WINDOW);
        assertThat(budget.afterDeath()).contains(Duration.ofMillis(500));
        assertThat(budget.spent()).isEqualTo(1);
    }

    private void spend(int deaths) {
        for (int i = 0; i < deaths; i++) {
            assertThat(budget.afterDeath()).isPresent();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
