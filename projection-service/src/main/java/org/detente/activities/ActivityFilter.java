package org.detente.activities;

import java.util.Optional;
import java.util.Set;
import org.detente.event.PlanId;
import org.detente.event.RelationshipId;

/**
 * Which activities a list holds.
 *
 * @param statuses the statuses wanted; any if empty
 */
record ActivityFilter(
        Optional<RelationshipId> relationship,
        Optional<PlanId> plan,
        Set<Status> statuses,
        Optional<Boolean> blocked,
        Optional<Boolean> stalled) {
    boolean accepts(ActivityView view) {
        Activity activity = view.activity();
        ActivityFlags flags = view.flags();
        return activity.isKnown()
                && relationship.map(activity.relationships()::contains).orElse(true)
                && plan.map(activity::serves).orElse(true)
                && (statuses.isEmpty() || statuses.contains(activity.status()))
                && blocked.map(wanted -> wanted != flags.blockedBy().isEmpty()).orElse(true)
                && stalled.map(wanted -> wanted == flags.stalled()).orElse(true);
    }
}
