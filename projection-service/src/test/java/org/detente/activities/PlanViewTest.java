package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.money;
import static org.detente.event.JointActivity.Stage.AGREED;
import static org.detente.event.JointActivity.Stage.CANCELLED;
import static org.detente.event.JointActivity.Stage.PROPOSED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.event.ActivityId;
import org.detente.event.EconomicDeal;
import org.detente.event.JointActivity;
import org.detente.event.PlanId;
import org.detente.event.Qualifier;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanViewTest {
    private static final PlanId PLAN = new PlanId("eight-point-plan");
    private static final LocalDate ON = LocalDate.of(2017, 12, 31);

    private final ActivityRules rules = ActivityRules.CURRENT;

    @Test
    void every_status_has_its_number_of_activities() {
        PlanView plan =
                new PlanView(
                        PLAN,
                        Optional.empty(),
                        List.of(
                                view("energy", List.of(), step("energy", PROPOSED, 4)),
                                view("cities", List.of(), step("cities", PROPOSED, 2)),
                                view("health", List.of(), step("health", CANCELLED, 1))),
                        List.of());

        Map<Status, Integer> counts = plan.countsByStatus();

        assertThat(counts).hasSize(Status.values().length);
        assertThat(counts).containsEntry(Status.PROPOSED, 2).containsEntry(Status.CANCELLED, 1);
        assertThat(counts).containsEntry(Status.CLOSED, 0).containsEntry(Status.AGREED, 0);
    }

    @Test
    void a_point_holds_its_activities_and_the_deals_of_both_ways_each_once() {
        Deal direct = deal("direct", 4);
        Deal both = deal("both", 4);
        Deal through = deal("through", null);
        PlanView plan =
                new PlanView(
                        PLAN,
                        Optional.empty(),
                        List.of(view("energy", List.of(both, through), step("energy", AGREED, 4))),
                        List.of(both, direct, through, deal("elsewhere", 7)));

        assertThat(plan.points()).extracting(PlanView.Point::number).containsExactly(4, 7);
        PlanView.Point energy = plan.points().getFirst();
        assertThat(energy.deals())
                .extracting(deal -> deal.id().value())
                .containsExactly("both", "direct", "through");
        assertThat(Totals.of(energy.deals(), rules).concluded().amounts())
                .containsExactly(money("30", "JPY", Qualifier.EXACT));
        assertThat(plan.points().getLast().activities()).isEmpty();
    }

    @Test
    void an_activity_of_the_plans_own_id_names_the_plan() {
        ActivityView whole =
                view(
                        PLAN.value(),
                        List.of(),
                        AnyFact.step(PROPOSED, "2016-05-06")
                                .of(PLAN.value())
                                .named("Eight-point plan")
                                .plan(PLAN.value())
                                .fact());
        PlanView plan = new PlanView(PLAN, Optional.of(whole), List.of(), List.of());

        assertThat(plan.isKnown()).isTrue();
        assertThat(plan.displayName()).isEqualTo("Eight-point plan");
        assertThat(plan.countsByStatus()).containsEntry(Status.PROPOSED, 0);
    }

    @Test
    void an_activity_is_no_plan_only_because_of_its_id() {
        ActivityView activity =
                view("aquaculture", List.of(), AnyFact.step(PROPOSED, "2017-01-01").fact());
        PlanId id = new PlanId("aquaculture");

        assertThat(new PlanView(id, Optional.of(activity), List.of(), List.of()).isKnown())
                .isFalse();
        assertThat(new PlanView(id, Optional.empty(), List.of(), List.of()).displayName())
                .isEqualTo("aquaculture");
    }

    private static EventFact step(String activity, JointActivity.Stage stage, int point) {
        return AnyFact.step(stage, "2016-05-06").of(activity).planItem(PLAN.value(), point).fact();
    }

    private Deal deal(String id, @Nullable Integer point) {
        AnyFact.DealFact fact =
                AnyFact.deal(EconomicDeal.Stage.SIGNED, "2017-01-01")
                        .of(id)
                        .amount("10", "JPY", Qualifier.EXACT);
        if (point != null) {
            fact.planItem(PLAN.value(), point);
        }
        return new DealProjector(rules).project(new Slug(id), List.of(fact.fact()));
    }

    private ActivityView view(String id, Collection<Deal> deals, EventFact fact) {
        Activity activity = new ActivityProjector(rules).project(new ActivityId(id), List.of(fact));
        List<Deal> carried = List.copyOf(deals);
        return new ActivityView(
                activity,
                carried,
                Map.of(),
                ActivityFlags.of(activity, carried, Map.of(), ON, 365, rules));
    }
}
