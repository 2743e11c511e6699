package org.detente.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.detente.event.RegimeId;
import org.detente.projection.EventFact;
import org.detente.projection.StatedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sanctions are in force, by example. */
class RegimeProjectorTest {
    private static final EventFact THREAT = step("2014-03-01", "one", "threatened", "arms");
    private static final EventFact IMPOSED = step("2014-03-18", "one", "imposed", "travel");
    private static final EventFact STRENGTHENED =
            step("2014-04-29", "one", "strengthened", "financial trade-export");
    private static final EventFact EASED = step("2015-01-01", "one", "eased", "trade-export");
    private static final EventFact OTHER = step("2014-07-01", "two", "imposed", "arms");
    private static final EventFact LIFTED = step("2016-01-01", "one", "lifted", "");

    private static EventFact step(String occurred, String regime, String action, String measures) {
        StringBuilder list = new StringBuilder();
        for (String measure : measures.split(" ")) {
            String[] parts = measure.split(":");
            list.append(list.isEmpty() ? "" : ",")
                    .append("{'type':'" + parts[0] + "'")
                    .append(parts.length > 1 ? ",'extent':'" + parts[1] + "'}" : "}");
        }
        return StatedFact.of(
                occurred,
                "'kind':'sanction','action':'%s','regime':'%s','measures':[%s]"
                        .formatted(action, regime, measures.isEmpty() ? "" : list));
    }

    private static Regime regime(EventFact... facts) {
        SortedMap<RegimeId, Regime> regimes = RegimeProjector.project(List.of(facts));
        assertThat(regimes).hasSize(1);
        return regimes.values().iterator().next();
    }

    private static Optional<Integer> severity(Regime regime) {
        return Severity.CURRENT.of(regime.status(), regime.inForce()).map(Severity.Rule::severity);
    }

    @Test
    void a_threat_is_not_in_force() {
        Regime threatened = regime(THREAT);
        assertThat(threatened.status()).isEqualTo(Regime.Status.THREATENED);
        assertThat(threatened.inForce()).isEmpty();
        assertThat(severity(threatened)).contains(0);
        assertThat(regime(IMPOSED, step("2014-05-01", "one", "threatened", "arms")).status())
                .isEqualTo(Regime.Status.IN_FORCE);
    }

    @Test
    void easing_takes_away_the_measures_it_names() {
        assertThat(severity(regime(IMPOSED, STRENGTHENED))).contains(3);
        Regime eased = regime(IMPOSED, STRENGTHENED, EASED);
        assertThat(eased.inForce().keySet()).hasToString("[FINANCIAL, TRAVEL]");
        assertThat(severity(eased)).contains(2);
        assertThat(regime(IMPOSED, step("2014-05-01", "one", "eased", "travel")).status())
                .isEqualTo(Regime.Status.EASED_AWAY);
    }

    @Test
    void part_of_a_complete_measure_eased_leaves_the_rest() {
        Regime eased =
                regime(
                        step("2014-03-18", "one", "imposed", "trade-import:complete"),
                        step("2014-05-01", "one", "eased", "trade-import"));
        assertThat(severity(eased)).contains(3);
    }

    @Test
    void a_lifted_regime_leaves_the_other_regime_in_force() {
        SortedMap<RegimeId, Regime> regimes =
                RegimeProjector.project(List.of(IMPOSED, OTHER, LIFTED));
        assertThat(regimes.values())
                .extracting(Regime::status)
                .containsExactly(Regime.Status.LIFTED, Regime.Status.IN_FORCE);
        SanctionAnswer answer =
                SanctionAnswer.from(Direction.ofKey("JPN>RUS"), List.of(IMPOSED, OTHER, LIFTED));
        assertThat(answer.severity()).isEqualTo(2);
        assertThat(answer.inForce()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"suspended,SUSPENDED", "lifted,LIFTED", "expired,EXPIRED"})
    void what_ends_a_regime_leaves_nothing_in_force(String action, Regime.Status status) {
        Regime ended = regime(IMPOSED, step("2015-06-01", "one", action, ""));
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.inForce()).isEmpty();
        assertThat(severity(ended)).isEmpty();
    }

    @Test
    void a_suspended_regime_comes_back_with_its_measures_a_lifted_one_without() {
        EventFact again = step("2016-06-01", "one", "imposed", "arms");
        assertThat(regime(IMPOSED, step("2015-06-01", "one", "suspended", ""), again).inForce())
                .hasSize(2);
        assertThat(regime(IMPOSED, LIFTED, again).inForce()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "travel,1",
        "diplomatic:complete,1",
        "other,1",
        "arms,2",
        "military,2",
        "financial,2",
        "financial:complete,3",
        "trade-import,3",
        "trade-export:complete,4",
        "trade-export:complete trade-import,4",
        "trade-export:complete trade-import:complete,5"
    })
    void severity_is_the_highest_rule_that_holds(String measures, int severity) {
        assertThat(severity(regime(step("2014", "one", "imposed", measures)))).contains(severity);
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<EventFact> facts = List.of(THREAT, IMPOSED, STRENGTHENED, EASED, OTHER, LIFTED);
        SortedMap<RegimeId, Regime> inOrder = RegimeProjector.project(facts);
        assertThat(StatedFact.shuffled(facts))
                .allSatisfy(order -> assertThat(RegimeProjector.project(order)).isEqualTo(inOrder));
    }
}
