package org.detente.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.detente.projection.StatedFact;
import org.detente.surveys.WaveProjector.Difference;
import org.junit.jupiter.api.Test;

/** What changed between waves, by example. */
class WaveProjectorTest {
    private static final EventFact FIRST = wave("1991", "58.9", "[]");
    private static final EventFact SECOND = wave("2005", "30", "[]");
    private static final EventFact THIRD = wave("2015", "14.1", "['1991']");

    private static EventFact wave(String year, String yes, String comparable) {
        return StatedFact.mutual(
                year,
                "'kind':'survey','survey':'nhk','question':'returned','wording':'Returned?','wave':'%s','population':'total','partial':true,'answers':[{'option':'yes','percent':'%s'}],'comparableWith':%s"
                        .formatted(year, yes, comparable));
    }

    private static List<Difference> differences(EventFact... facts) {
        return WaveProjector.differences(WaveProjector.waves(List.of(facts)));
    }

    @Test
    void a_difference_is_in_percentage_points() {
        assertThat(differences(FIRST, THIRD))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.comparable()).isTrue();
                    assertThat(difference.points())
                            .containsEntry(new Slug("yes"), new BigDecimal("-44.8"));
                });
    }

    @Test
    void waves_that_are_not_comparable_are_marked_so() {
        assertThat(differences(FIRST, SECOND))
                .singleElement()
                .satisfies(difference -> assertThat(difference.comparable()).isFalse());
    }

    @Test
    void a_wave_is_compared_with_the_one_it_names_not_with_the_one_before() {
        assertThat(differences(FIRST, SECOND, THIRD))
                .extracting(
                        difference -> difference.earlier().id() + " " + difference.later().id(),
                        Difference::comparable)
                .containsExactly(tuple("1991 2005", false), tuple("1991 2015", true));
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<EventFact> facts = List.of(FIRST, SECOND, THIRD);
        assertThat(StatedFact.shuffled(facts))
                .allSatisfy(order ->
                        assertThat(WaveProjector.waves(order))
                                .isEqualTo(WaveProjector.waves(facts)));
    }
}
