package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;
import static org.detente.activities.AnyFact.SHIKOTAN_SEZ;
import static org.detente.activities.AnyFact.WHOSE_LAW;
import static org.detente.event.JointActivity.Stage.AGREED;
import static org.detente.event.JointActivity.Stage.BLOCKER_RAISED;
import static org.detente.event.JointActivity.Stage.CANCELLED;
import static org.detente.event.JointActivity.Stage.CLOSED;
import static org.detente.event.JointActivity.Stage.PROPOSED;
import static org.detente.event.JointActivity.Stage.SUSPENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detente.event.ActivityId;
import org.detente.event.EconomicDeal;
import org.detente.event.JointActivity;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityFlagsTest {
    private static final int DAYS = 365;
    private static final LocalDate LAST = LocalDate.of(2017, 6, 16);

    private final ActivityRules rules = ActivityRules.CURRENT;
    private final ActivityProjector projector = new ActivityProjector(rules);

    @Test
    void an_activity_is_stalled_the_day_after_the_allowed_days_have_passed() {
        Activity activity = project(AnyFact.step(PROPOSED, LAST.toString()).fact());

        assertThat(flags(activity, LAST.plusDays(DAYS)).stalled()).isFalse();
        assertThat(flags(activity, LAST.plusDays(DAYS + 1)).stalled()).isTrue();
    }

    @Test
    void an_imprecise_event_counts_from_its_middle_day() {
        Activity activity = project(AnyFact.step(PROPOSED, "2016-12/2017").fact());

        assertThat(flags(activity, LAST).lastMovement()).hasValue(LAST);
    }

    @Test
    void a_blocker_is_movement_too() {
        Activity activity =
                project(AnyFact.step(PROPOSED, "2016-01-01").fact(), raised(LAST.toString()));

        assertThat(flags(activity, LAST.plusDays(DAYS)).stalled()).isFalse();
    }

    @Test
    void a_later_step_of_a_deal_is_movement_even_if_it_does_not_name_the_activity() {
        EventFact signed =
                AnyFact.deal(EconomicDeal.Stage.SIGNED, "2015-01-01").activity(AQUACULTURE).fact();
        EventFact inForce = AnyFact.deal(EconomicDeal.Stage.IN_FORCE, LAST.toString()).fact();
        Deal deal =
                new DealProjector(rules).project(new Slug("fish-farm"), List.of(signed, inForce));

        ActivityFlags flags =
                ActivityFlags.of(
                        project(signed), List.of(deal), Map.of(), LAST.plusDays(1), DAYS, rules);

        assertThat(flags.lastMovement()).hasValue(LAST);
        assertThat(flags.stalled()).isFalse();
    }

    @Test
    void a_contradiction_is_no_movement() {
        Activity activity = project(AnyFact.step(PROPOSED, "2015-01-01").fact(), sez());

        assertThat(flags(activity, LocalDate.of(2017, 9, 1)).stalled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = JointActivity.Stage.class,
            names = {"CLOSED", "CANCELLED"})
    void what_has_ended_is_not_stalled_blocked_or_contradicted(JointActivity.Stage end) {
        Activity activity =
                project(
                        AnyFact.step(PROPOSED, "2016-01-01").fact(),
                        raised("2016-02-01"),
                        sez(),
                        AnyFact.step(end, "2018-01-01").fact());

        ActivityFlags flags = flags(activity, LocalDate.of(2030, 1, 1));

        assertThat(flags.stalled()).isFalse();
        assertThat(flags.blockedBy()).isEmpty();
        assertThat(flags.contradictedBy()).isEmpty();
        assertThat(activity.openBlockages()).hasSize(1);
    }

    @Test
    void a_suspended_activity_can_stall() {
        Activity activity =
                project(
                        AnyFact.step(AGREED, "2016-01-01").fact(),
                        AnyFact.step(SUSPENDED, "2016-02-01").fact());

        assertThat(flags(activity, LocalDate.of(2018, 1, 1)).stalled()).isTrue();
    }

    @Test
    void an_activity_without_events_of_its_own_does_not_stall() {
        ActivityFlags flags = flags(project(sez()), LocalDate.of(2030, 1, 1));

        assertThat(flags.stalled()).isFalse();
        assertThat(flags.lastMovement()).isEmpty();
        assertThat(flags.contradictedBy()).containsExactly(SHIKOTAN_SEZ);
    }

    @Test
    void open_blockers_and_standing_contradictions_are_named() {
        Activity activity =
                project(AnyFact.step(PROPOSED, "2017-01-01").fact(), raised("2016-12-01"), sez());

        ActivityFlags flags = flags(activity, LocalDate.of(2017, 12, 31));

        assertThat(flags.blockedBy()).containsExactly(WHOSE_LAW);
        assertThat(flags.contradictedBy()).containsExactly(SHIKOTAN_SEZ);
    }

    @Test
    void a_cancelled_activity_stands_in_no_ones_way_and_a_closed_one_still_does() {
        assertThat(contradictedAfter(CANCELLED)).isEmpty();
        assertThat(contradictedAfter(CLOSED)).containsExactly(SHIKOTAN_SEZ);
    }

    private List<ActivityId> contradictedAfter(JointActivity.Stage stage) {
        EventFact end = AnyFact.step(stage, "2018-01-01").of("shikotan-sez").by("RUS").fact();
        Activity other = projector.project(SHIKOTAN_SEZ, List.of(sez(), end));
        Activity activity = project(AnyFact.step(PROPOSED, "2017-01-01").fact(), sez());
        return ActivityFlags.of(
                        activity,
                        List.of(),
                        Map.of(SHIKOTAN_SEZ, other),
                        LocalDate.of(2018, 2, 1),
                        DAYS,
                        rules)
                .contradictedBy();
    }

    private ActivityFlags flags(Activity activity, LocalDate on) {
        return ActivityFlags.of(activity, List.of(), Map.of(), on, DAYS, rules);
    }

    private Activity project(EventFact... facts) {
        return projector.project(AQUACULTURE, List.of(facts));
    }

    private static EventFact raised(String occurred) {
        return AnyFact.step(BLOCKER_RAISED, occurred).blocker("whose-law", "Whose law").fact();
    }

    private static EventFact sez() {
        return AnyFact.step(AGREED, "2017-08-23")
                .of("shikotan-sez")
                .by("RUS")
                .contradicts("aquaculture")
                .fact();
    }
}
