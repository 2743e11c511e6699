package org.detente.activities;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.detente.event.ActivityId;
import org.detente.event.EconomicDeal;
import org.detente.event.Money;
import org.detente.event.PlanId;
import org.detente.event.PlanItem;
import org.detente.event.Quantity;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its facts tell it. Immutable; made by {@link DealProjector}.
 *
 * @param title of its last fact
 * @param proposed by currency, the amount last stated by a fact that proposes the deal
 * @param concluded by currency, the amount last stated by a fact that concludes the deal: what was
 *     only proposed is never taken for it
 * @param count how many deals it stands for, as last stated; one if never
 */
record Deal(
        Slug id,
        DealStatus status,
        String title,
        @Nullable Slug sector,
        SortedSet<ActivityId> activities,
        SortedSet<PlanItem> planItems,
        SortedSet<RelationshipId> relationships,
        SortedMap<String, Money> proposed,
        SortedMap<String, Money> concluded,
        Quantity count,
        List<Step> history) {
    /**
     * A step of its history.
     *
     * @param anomaly id of the rule that the step breaks, if it breaks one
     */
    record Step(
            EventFact fact,
            EconomicDeal.Stage stage,
            DealStatus before,
            DealStatus after,
            @Nullable Money amount,
            @Nullable String anomaly) {}

    boolean isKnown() {
        return !history.isEmpty();
    }

    /** Whether it serves a point of the plan. */
    boolean serves(PlanId plan) {
        return planItems.stream().anyMatch(item -> item.plan().equals(plan));
    }
}
