package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;
import static org.detente.activities.AnyFact.SHIKOTAN_SEZ;
import static org.detente.event.JointActivity.Stage.AGREED;
import static org.detente.event.JointActivity.Stage.BLOCKER_RAISED;
import static org.detente.event.JointActivity.Stage.CLOSED;
import static org.detente.event.JointActivity.Stage.IMPLEMENTING;
import static org.detente.event.JointActivity.Stage.PROPOSED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.EconomicDeal;
import org.detente.event.PlanId;
import org.detente.event.RelationshipId;
import org.detente.event.Role;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;

/** What facts mean for an activity. */
class ActivityProjectorTest {
    private final ActivityProjector projector = new ActivityProjector(ActivityRules.CURRENT);

    @Test
    void an_activity_that_events_only_refer_to_is_unstated() {
        EventFact zone = sez();

        Activity activity = project(zone);

        assertThat(activity.isKnown()).isTrue();
        assertThat(activity.status()).isEqualTo(Status.UNSTATED);
        assertThat(activity.history()).isEmpty();
        assertThat(activity.lastStepDay()).isEmpty();
        assertThat(activity.relationships()).isEmpty();
    }

    @Test
    void without_facts_nothing_is_known() {
        assertThat(project().isKnown()).isFalse();
        assertThat(project().displayName()).isEqualTo("aquaculture");
    }

    @Test
    void the_name_last_stated_counts_and_silence_does_not_unname() {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2017-01-01").named("Fish").fact(),
                        AnyFact.step(AGREED, "2017-02-01").named("Aquaculture").fact(),
                        AnyFact.step(IMPLEMENTING, "2017-03-01").fact());

        assertThat(activity.displayName()).isEqualTo("Aquaculture");
    }

    @Test
    void another_activity_contradicts_it_once_however_often_it_is_said() {
        EventFact first = sez();
        EventFact again =
                AnyFact.step(IMPLEMENTING, "2018-01-01")
                        .of("shikotan-sez")
                        .by("RUS")
                        .contradicts("aquaculture")
                        .fact();

        Activity activity = project(AnyFact.step(PROPOSED, "2017-01-01").fact(), first, again);

        assertThat(activity.contradictions())
                .containsExactly(new Activity.Contradiction(SHIKOTAN_SEZ, first));
        assertThat(activity.history()).hasSize(1);
        assertThat(activity.lastStepDay()).hasValue(LocalDate.of(2017, 1, 1));
    }

    @Test
    void steps_of_others_do_not_move_it() {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2017-01-01").fact(),
                        AnyFact.step(CLOSED, "2017-02-01").of("tourism").fact());

        assertThat(activity.status()).isEqualTo(Status.PROPOSED);
        assertThat(activity.history()).hasSize(1);
    }

    @Test
    void deals_that_name_it_belong_to_it_and_are_movement() {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2017-01-01").fact(),
                        AnyFact.deal(EconomicDeal.Stage.SIGNED, "2018-05-01")
                                .activity(AQUACULTURE)
                                .fact(),
                        AnyFact.deal(EconomicDeal.Stage.SIGNED, "2018-06-01")
                                .of("elsewhere")
                                .fact());

        assertThat(activity.deals()).containsExactly(new Slug("fish-farm"));
        assertThat(activity.lastStepDay()).hasValue(LocalDate.of(2018, 5, 1));
        assertThat(activity.status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void the_plan_last_stated_counts_and_every_point_is_kept() {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2016-05-06").planItem("eight-point-plan", 6).fact(),
                        AnyFact.step(AGREED, "2017-01-01").plan("five-projects").fact(),
                        AnyFact.step(AGREED, "2017-02-01").planItem("five-projects", 1).fact());

        assertThat(activity.plan()).isEqualTo(new PlanId("five-projects"));
        assertThat(activity.planItems()).hasSize(2);
        assertThat(activity.plans()).hasSize(2);
        assertThat(activity.serves(new PlanId("eight-point-plan"))).isTrue();
        assertThat(activity.serves(new PlanId("five-projects"))).isTrue();
        assertThat(activity.serves(new PlanId("tourism"))).isFalse();
    }

    @Test
    void a_plan_that_it_has_left_is_remembered_but_not_served() {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2016-05-06").plan("eight-point-plan").fact(),
                        AnyFact.step(AGREED, "2017-01-01").plan("five-projects").fact());

        assertThat(activity.plans()).contains(new PlanId("eight-point-plan"));
        assertThat(activity.serves(new PlanId("eight-point-plan"))).isFalse();
    }

    @Test
    void legal_bases_are_kept_side_by_side_each_once() {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2017-01-01").legalBasis("Special system").fact(),
                        AnyFact.step(AGREED, "2017-02-01").legalBasis("Russian law").fact(),
                        AnyFact.step(AGREED, "2017-03-01").legalBasis("Russian law").fact());

        assertThat(activity.legalBases())
                .extracting(Activity.LegalBasis::text)
                .containsExactly("Special system", "Russian law");
    }

    @Test
    void those_merely_affected_are_party_and_mediators_are_not() {
        EventFact affected =
                AnyFact.step(BLOCKER_RAISED, "2016-12-01")
                        .blocker("whose-law", "Whose law")
                        .by("RUS", Role.INITIATOR, "JPN", Role.AFFECTED)
                        .fact();
        EventFact mediated =
                AnyFact.step(PROPOSED, "2017-01-01")
                        .by("USA", Role.MEDIATOR, "RUS", Role.PARTICIPANT)
                        .fact();

        assertThat(project(affected, mediated).relationships())
                .containsExactly(new RelationshipId("JPN-RUS"));
    }

    @Test
    void facts_count_in_the_order_in_which_they_happened_not_in_which_they_came() {
        EventFact proposed = AnyFact.step(PROPOSED, "2017").recorded("2026-02-01T00:00:00Z").fact();
        EventFact agreed = AnyFact.step(AGREED, "2017-12").recorded("2026-01-01T00:00:00Z").fact();

        Activity activity = project(agreed, proposed);

        assertThat(activity.status()).isEqualTo(Status.AGREED);
        assertThat(anomalies(activity)).isEmpty();
    }

    @Test
    void on_one_day_the_fact_recorded_first_comes_first() {
        EventFact agreed =
                AnyFact.step(AGREED, "2017-01-01").recorded("2026-01-02T00:00:00Z").fact();
        EventFact proposed =
                AnyFact.step(PROPOSED, "2017-01-01").recorded("2026-01-01T00:00:00Z").fact();

        assertThat(anomalies(project(agreed, proposed))).isEmpty();
    }

    @Test
    void a_fact_that_comes_twice_counts_once_as_first_recorded() {
        EventFact first = AnyFact.step(PROPOSED, "2017-01-01").fact();
        EventFact copy = new EventFact(first.id(), first.event(), first.recorded().plusSeconds(60));

        assertThat(project(copy, first, copy)).isEqualTo(project(first));
    }

    private Activity project(EventFact... facts) {
        return projector.project(AQUACULTURE, List.of(facts));
    }

    private static EventFact sez() {
        return AnyFact.step(AGREED, "2017-08-23")
                .of("shikotan-sez")
                .by("RUS")
                .contradicts("aquaculture", "tourism")
                .fact();
    }

    private static List<String> anomalies(Activity activity) {
        return activity.history().stream()
                .flatMap(step -> Stream.ofNullable(step.anomaly()))
                .toList();
    }
}
