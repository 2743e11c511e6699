package org.detente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), Duration.ofHours(6));

    @Test
    void each_pause_is_four_times_as_long_up_to_the_longest() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(attempt -> BACK_OFF.after(attempt, 0.5)))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(80),
                        Duration.ofSeconds(320),
                        Duration.ofSeconds(1280),
                        Duration.ofSeconds(5120),
                        Duration.ofSeconds(20480),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    @Test
    void chance_moves_a_pause_by_a_fifth_either_way() {
        assertThat(BACK_OFF.after(2, 0)).isEqualTo(Duration.ofSeconds(16));
        assertThat(BACK_OFF.after(2, 1)).isEqualTo(Duration.ofSeconds(24));
    }
}
