package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.detente.event.EconomicDeal;
import org.detente.event.JointActivity;
import org.detente.event.Qualifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityRulesTest {
    private final ActivityRules rules = ActivityRules.CURRENT;

    @Test
    void the_rules_have_a_version_and_a_default() {
        assertThat(rules.version()).isEqualTo("activities@1");
        assertThat(rules.stalledAfterDays()).isEqualTo(365);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,1",
        "AGREED,1",
        "IMPLEMENTING,2",
        "FINALISING,3",
        "CLOSED,4",
        "CANCELLED,5",
        "SUSPENDED,6"
    })
    void statuses_have_the_codes_of_iati(Status status, int code) {
        assertThat(rules.iatiCode(status)).hasValue(code);
    }

    @Test
    void an_unstated_status_has_no_code() {
        assertThat(rules.iatiCode(Status.UNSTATED)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void every_anomaly_of_an_activity_is_explained(Status from) {
        assertThat(JointActivity.Stage.values())
                .extracting(stage -> rules.move(from, stage).anomaly())
                .allSatisfy(this::isExplained);
    }

    @ParameterizedTest
    @EnumSource(DealStatus.class)
    void every_anomaly_of_a_deal_is_explained(DealStatus from) {
        assertThat(EconomicDeal.Stage.values())
                .extracting(stage -> rules.move(from, stage).anomaly())
                .allSatisfy(this::isExplained);
    }

    private void isExplained(@Nullable String anomaly) {
        if (anomaly != null) {
            assertThat(rules.anomalyText(anomaly)).isNotBlank();
        }
    }

    @Test
    void clearing_a_blocker_that_is_not_open_is_explained() {
        assertThat(rules.anomalyText(ActivityRules.NOT_RAISED)).isNotBlank();
    }

    @Test
    void a_table_that_leaves_a_move_out_does_not_load() {
        List<Map<String, String>> oneMove =
                List.of(
                        Map.of(
                                "subject", "proposed",
                                "event", "signed",
                                "value", "signed",
                                "anomaly", ""));

        assertThatThrownBy(() -> StateTable.of(oneMove, DealStatus.class, EconomicDeal.Stage.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("moves from unstated");
    }

    @Test
    void a_move_to_nowhere_does_not_load() {
        List<Map<String, String>> move =
                List.of(
                        Map.of(
                                "subject", "proposed",
                                "event", "signed",
                                "value", "done",
                                "anomaly", ""));

        assertThatThrownBy(() -> StateTable.of(move, DealStatus.class, EconomicDeal.Stage.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'done'");
    }

    @Test
    void how_exact_a_sum_is_does_not_depend_on_the_order_of_its_parts() {
        for (Qualifier one : Qualifier.values()) {
            assertThat(rules.leastExact(one, one)).isEqualTo(one);
            assertThat(rules.leastExact(Qualifier.EXACT, one)).isEqualTo(one);
            for (Qualifier two : Qualifier.values()) {
                assertThat(rules.leastExact(one, two)).isEqualTo(rules.leastExact(two, one));
                for (Qualifier three : Qualifier.values()) {
                    assertThat(rules.leastExact(rules.leastExact(one, two), three))
                            .isEqualTo(rules.leastExact(one, rules.leastExact(two, three)));
                }
            }
        }
    }

    @Test
    void a_sum_is_as_exact_as_its_least_exact_part() {
        assertThat(
                        Stream.of(Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST)
                                .reduce(rules::leastExact))
                .hasValue(Qualifier.AT_LEAST);
        assertThat(rules.leastExact(Qualifier.FORECAST, Qualifier.ESTIMATED))
                .isEqualTo(Qualifier.FORECAST);
        assertThat(rules.leastExact(Qualifier.AT_LEAST, Qualifier.AT_MOST))
                .isEqualTo(Qualifier.ESTIMATED);
    }

    @Test
    void the_ways_on_from_a_status_break_no_rule() {
        assertThat(rules.waysOut(Status.PROPOSED))
                .containsExactly(
                        JointActivity.Stage.AGREED,
                        JointActivity.Stage.SUSPENDED,
                        JointActivity.Stage.CANCELLED);
        assertThat(rules.waysOut(Status.SUSPENDED))
                .containsExactly(JointActivity.Stage.RESUMED, JointActivity.Stage.CANCELLED);
        assertThat(rules.waysOut(Status.CLOSED)).isEmpty();
    }
}
