package org.detente.event.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detente.event.Reliability;
import org.detente.event.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceTest {
    @ParameterizedTest
    @CsvSource({
        "A,1,1000000",
        "B,2,855000",
        "C,3,595000",
        "D,4,240000",
        "E,5,60000",
        "F,6,510000",
        "A,6,600000",
        "F,1,850000",
    })
    void confidence_is_the_product_of_both_grades(
            Reliability reliability, int credibility, int millionths) {
        assertThat(Confidence.millionths(List.of(source(reliability, credibility))))
                .isEqualTo(millionths);
    }

    @ParameterizedTest
    @EnumSource(Reliability.class)
    void every_grade_has_a_factor(Reliability reliability) {
        for (int credibility = 1; credibility <= 6; credibility++) {
            assertThat(Confidence.millionths(List.of(source(reliability, credibility))))
                    .isBetween(1, 1_000_000);
        }
    }

    @Test
    void the_best_source_counts_in_whatever_order() {
        Source good = source(Reliability.A, 1);
        Source bad = source(Reliability.E, 5);
        assertThat(Confidence.millionths(List.of(bad, good))).isEqualTo(1_000_000);
        assertThat(Confidence.millionths(List.of(good, bad))).isEqualTo(1_000_000);
        assertThat(Confidence.millionths(List.of())).isZero();
        assertThat(Confidence.version()).isEqualTo("confidence@1");
    }

    private static Source source(Reliability reliability, int credibility) {
        return new Source("A", null, null, reliability, credibility);
    }
}
