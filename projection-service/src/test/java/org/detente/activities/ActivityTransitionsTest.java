package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;
import static org.detente.event.JointActivity.Stage.AGREED;
import static org.detente.event.JointActivity.Stage.CANCELLED;
import static org.detente.event.JointActivity.Stage.CLOSED;
import static org.detente.event.JointActivity.Stage.FINALISING;
import static org.detente.event.JointActivity.Stage.IMPLEMENTING;
import static org.detente.event.JointActivity.Stage.PROPOSED;
import static org.detente.event.JointActivity.Stage.RESUMED;
import static org.detente.event.JointActivity.Stage.SUSPENDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.event.JointActivity;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move of the state machine, allowed and not. */
class ActivityTransitionsTest {
    private final ActivityProjector projector = new ActivityProjector(ActivityRules.CURRENT);

    /**
     * Status (line) and stage (column) give the next status and, behind a slash, the rule that is
     * broken. A dot is the status itself.
     */
    private static final String MOVES =
            """
            from         proposed          agreed            implementing      finalising               closed               suspended    resumed          cancelled
            unstated     proposed          agreed            implementing      finalising               closed               suspended    ./not-suspended  cancelled
            proposed     .                 agreed            implementing/skipped-stage  finalising/skipped-stage  closed/skipped-stage  suspended    ./not-suspended  cancelled
            agreed       ./step-back       .                 implementing      finalising/skipped-stage  closed/skipped-stage  suspended    ./not-suspended  cancelled
            implementing ./step-back       ./step-back       .                 finalising               closed/skipped-stage  suspended    ./not-suspended  cancelled
            finalising   ./step-back       ./step-back       ./step-back       .                        closed               suspended    ./not-suspended  cancelled
            closed       ./after-end       ./after-end       ./after-end       ./after-end              .                    ./after-end  ./after-end      ./after-end
            suspended    ./not-resumed     ./not-resumed     ./not-resumed     ./not-resumed            ./not-resumed        .            agreed           cancelled
            cancelled    ./after-end       ./after-end       ./after-end       ./after-end              ./after-end          ./after-end  ./after-end      .
            """;

    /** How an activity comes to a status; suspended from agreed. */
    private static final Map<String, List<JointActivity.Stage>> WAY =
            Map.of(
                    "unstated", List.of(),
                    "proposed", List.of(PROPOSED),
                    "agreed", List.of(PROPOSED, AGREED),
                    "implementing", List.of(PROPOSED, AGREED, IMPLEMENTING),
                    "finalising", List.of(PROPOSED, AGREED, IMPLEMENTING, FINALISING),
                    "closed", List.of(PROPOSED, AGREED, IMPLEMENTING, FINALISING, CLOSED),
                    "suspended", List.of(PROPOSED, AGREED, SUSPENDED),
                    "cancelled", List.of(PROPOSED, CANCELLED));

    record Case(String from, String stage, String to, String anomaly) {}

    static Stream<Case> moves() {
        List<String[]> lines = MOVES.lines().map(line -> line.split("\\s+")).toList();
        String[] stages = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line ->
                        Stream.iterate(1, column -> column < line.length, column -> column + 1)
                                .map(column -> move(line[0], stages[column], line[column])));
    }

    private static Case move(String from, String stage, String cell) {
        String[] parts = cell.split("/");
        return new Case(
                from,
                stage,
                parts[0].equals(".") ? from : parts[0],
                parts.length > 1 ? parts[1] : "");
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_step_moves_the_status_and_is_kept_with_the_rule_that_it_breaks(Case expected) {
        List<JointActivity.Stage> way =
                new ArrayList<>(WAY.getOrDefault(expected.from(), List.of()));
        way.add(stage(expected.stage()));

        Activity activity =
                projector.project(
                        AQUACULTURE, AnyFact.steps(way.toArray(JointActivity.Stage[]::new)));

        Activity.Step last = activity.history().getLast();
        assertThat(activity.status().wireName()).isEqualTo(expected.to());
        assertThat(last.before().wireName()).isEqualTo(expected.from());
        assertThat(last.after().wireName()).isEqualTo(expected.to());
        assertThat(last.anomaly() == null ? "" : last.anomaly()).isEqualTo(expected.anomaly());
        assertThat(activity.history()).hasSize(way.size());
    }

    @Test
    void every_status_is_tried_with_every_stage_but_those_of_blockers() {
        assertThat(moves())
                .hasSize(Status.values().length * (JointActivity.Stage.values().length - 2));
    }

    private static JointActivity.Stage stage(String wireName) {
        return JointActivity.Stage.valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @ParameterizedTest
    @EnumSource(
            value = JointActivity.Stage.class,
            names = {"PROPOSED", "AGREED", "IMPLEMENTING", "FINALISING"})
    void a_resumed_activity_is_back_where_it_was_suspended(JointActivity.Stage reached) {
        Activity activity = project(reached, SUSPENDED, RESUMED);

        assertThat(activity.status().name()).isEqualTo(reached.name());
        assertThat(activity.beforeSuspension()).isNull();
        assertThat(anomalies(activity)).isEmpty();
    }

    @Test
    void suspending_twice_does_not_forget_where_it_was() {
        Activity activity = project(IMPLEMENTING, SUSPENDED, SUSPENDED, RESUMED);

        assertThat(activity.status()).isEqualTo(Status.IMPLEMENTING);
        assertThat(anomalies(activity)).isEmpty();
    }

    @Test
    void a_suspension_and_a_return_may_come_again() {
        Activity activity = project(AGREED, SUSPENDED, RESUMED, IMPLEMENTING, SUSPENDED, RESUMED);

        assertThat(activity.status()).isEqualTo(Status.IMPLEMENTING);
        assertThat(anomalies(activity)).isEmpty();
    }

    @Test
    void a_stage_stated_during_a_suspension_does_not_change_where_it_returns_to() {
        Activity activity = project(AGREED, SUSPENDED, FINALISING, RESUMED);

        assertThat(activity.status()).isEqualTo(Status.AGREED);
        assertThat(anomalies(activity)).containsExactly("not-resumed");
    }

    @Test
    void an_activity_suspended_before_any_stage_was_stated_returns_to_unstated() {
        assertThat(project(SUSPENDED, RESUMED).status()).isEqualTo(Status.UNSTATED);
    }

    @Test
    void while_suspended_the_status_before_is_told() {
        assertThat(project(PROPOSED, AGREED, SUSPENDED).beforeSuspension())
                .isEqualTo(Status.AGREED);
        assertThat(project(PROPOSED, AGREED, SUSPENDED, CANCELLED).beforeSuspension()).isNull();
    }

    @Test
    void a_missing_stage_logged_later_with_its_own_date_clears_the_anomaly() {
        EventFact proposed = AnyFact.step(PROPOSED, "2017-01-01").fact();
        EventFact agreed = AnyFact.step(AGREED, "2017-02-01").fact();
        EventFact implementing = AnyFact.step(IMPLEMENTING, "2017-03-01").fact();

        assertThat(anomalies(projector.project(AQUACULTURE, List.of(proposed, implementing))))
                .containsExactly("skipped-stage");
        assertThat(
                        anomalies(
                                projector.project(
                                        AQUACULTURE, List.of(proposed, implementing, agreed))))
                .isEmpty();
    }

    @Test
    void each_stage_in_turn_breaks_no_rule() {
        Activity activity = project(PROPOSED, AGREED, IMPLEMENTING, FINALISING, CLOSED);

        assertThat(activity.status()).isEqualTo(Status.CLOSED);
        assertThat(anomalies(activity)).isEmpty();
    }

    @Test
    void proposed_is_never_counted_as_anything_more() {
        Activity activity = project(PROPOSED, PROPOSED, PROPOSED);

        assertThat(activity.status()).isEqualTo(Status.PROPOSED);
        assertThat(activity.history())
                .extracting(Activity.Step::after)
                .containsOnly(Status.PROPOSED);
    }

    private Activity project(JointActivity.Stage... stages) {
        return projector.project(AQUACULTURE, AnyFact.steps(stages));
    }

    private static List<String> anomalies(Activity activity) {
        return activity.history().stream()
                .flatMap(step -> Stream.ofNullable(step.anomaly()))
                .toList();
    }
}
