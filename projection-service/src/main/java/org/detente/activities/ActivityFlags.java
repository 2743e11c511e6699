package org.detente.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.event.ActivityId;
import org.detente.event.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What follows about an activity on a day; never states of their own. An activity that has ended is
 * not blocked, contradicted or stalled.
 *
 * @param blockedBy open blockers, in the order in which they were raised
 * @param contradictedBy activities that stand in its way; one that was cancelled no longer does
 * @param lastMovement day of its last step, blocker or deal; empty if it had none
 * @param stalled whether more than the allowed number of days lie behind the last movement
 */
record ActivityFlags(
        List<Slug> blockedBy,
        List<ActivityId> contradictedBy,
        Optional<LocalDate> lastMovement,
        boolean stalled) {
    /**
     * The flags.
     *
     * @param deals the deals that it carries
     * @param others the activities that contradict it, by id
     */
    static ActivityFlags of(
            Activity activity,
            Collection<Deal> deals,
            Map<ActivityId, Activity> others,
            LocalDate on,
            int stalledAfterDays,
            ActivityRules rules) {
        Optional<LocalDate> last = lastMovement(activity, deals);
        if (rules.ended(activity.status())) {
            return new ActivityFlags(List.of(), List.of(), last, false);
        }
        return new ActivityFlags(
                activity.openBlockages().stream().map(Activity.Blockage::blocker).toList(),
                activity.contradictions().stream()
                        .map(Activity.Contradiction::by)
                        .filter(by -> stands(others.get(by), rules))
                        .toList(),
                last,
                last.filter(day -> day.isBefore(on.minusDays(stalledAfterDays))).isPresent());
    }

    /** Whether a contradiction by this activity stands. */
    static boolean stands(@Nullable Activity other, ActivityRules rules) {
        return other == null || !rules.lapsed(other.status());
    }

    private static Optional<LocalDate> lastMovement(Activity activity, Collection<Deal> deals) {
        Stream<LocalDate> ofDeals =
                deals.stream()
                        .filter(Deal::isKnown)
                        .map(deal -> deal.history().getLast().fact().event().occurred().middle());
        return Stream.concat(activity.lastStepDay().stream(), ofDeals).max(LocalDate::compareTo);
    }
}
