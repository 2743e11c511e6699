package org.detente.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.detente.projection.StatedFact;
import org.junit.jupiter.api.Test;

/** When stances stand, by example. */
class StanceProjectorTest {
    private static final EventFact FOUR = position("1956", "stated", "four-islands");
    private static final EventFact TWO = position("2001-03-25", "stated", "two-islands");
    private static final EventFact CHANGED = position("2013-04-29", "changed", "three-islands");
    private static final EventFact WITHDRAWN = position("2015-01-01", "withdrawn", "three-islands");
    private static final EventFact STANDING = position("../2018-03", "stated", "no-dispute");

    private static EventFact position(String occurred, String action, String stance) {
        return StatedFact.of(
                occurred,
                "'kind':'position','action':'%s','issue':'islands','actor':'JPN','stance':'%s'"
                        .formatted(action, stance));
    }

    private static List<Stance> stances(EventFact... facts) {
        return StanceProjector.project(List.of(facts)).getOrDefault(new ActorId("JPN"), List.of());
    }

    private static List<String> standing(String day, EventFact... facts) {
        return stances(facts).stream()
                .filter(stance -> stance.standsOn(LocalDate.parse(day)))
                .map(Stance::stance)
                .map(Slug::value)
                .toList();
    }

    @Test
    void what_is_stated_joins_what_stands() {
        assertThat(standing("2001-03-24", FOUR, TWO)).containsExactly("four-islands");
        assertThat(standing("2001-03-25", FOUR, TWO))
                .containsExactly("four-islands", "two-islands");
    }

    @Test
    void two_stances_of_one_actor_on_a_day_are_a_contradiction() {
        IssueAnswer issue =
                IssueAnswer.from("islands", List.of(FOUR, TWO), LocalDate.of(2010, 1, 1), null);
        assertThat(issue.actors().getFirst().contradictions())
                .containsExactly(
                        new IssueAnswer.ContradictionAnswer(
                                List.of("four-islands", "two-islands"), LocalDate.of(2001, 3, 25)));
    }

    @Test
    void a_change_ends_what_was_stated_before() {
        assertThat(standing("2013-04-29", FOUR, TWO, CHANGED)).containsExactly("three-islands");
        assertThat(standing("2013-04-28", FOUR, TWO, CHANGED)).hasSize(2);
    }

    @Test
    void a_change_does_not_end_what_a_source_says_was_held_longer() {
        assertThat(standing("1900-01-01", CHANGED, STANDING)).containsExactly("no-dispute");
        assertThat(standing("2014-01-01", CHANGED, STANDING))
                .containsExactly("no-dispute", "three-islands");
        assertThat(standing("2019-01-01", STANDING, position("2018-06", "changed", "four-islands")))
                .containsExactly("four-islands");
    }

    @Test
    void a_withdrawal_ends_the_stance_it_names() {
        assertThat(standing("2015-01-01", FOUR, CHANGED, WITHDRAWN)).isEmpty();
        assertThat(standing("2015-01-01", CHANGED, STANDING, WITHDRAWN))
                .containsExactly("no-dispute");
    }

    @Test
    void a_stance_repeated_is_one_stance_with_two_events() {
        assertThat(stances(FOUR, position("1960", "stated", "four-islands")))
                .singleElement()
                .satisfies(stance -> assertThat(stance.stated()).hasSize(2));
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<EventFact> facts = List.of(FOUR, TWO, CHANGED, WITHDRAWN, STANDING);
        var inOrder = StanceProjector.project(facts);
        assertThat(StatedFact.shuffled(facts))
                .allSatisfy(order -> assertThat(StanceProjector.project(order)).isEqualTo(inOrder));
    }
}
