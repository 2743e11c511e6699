package org.detente.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "Kind, kind, 0", "ab, ba, 2"})
    void distance_counts_letters_that_differ(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void what_is_far_from_all_is_near_to_none() {
        assertThat(Nearest.to("occured", List.of("occurred", "announced"))).contains("occurred");
        assertThat(Nearest.to("weather", List.of("title", "occurred"))).isEmpty();
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
