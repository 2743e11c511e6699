package org.detente.militarization;

import java.time.LocalDate;
import java.util.List;

/**
 * The forces in a territory on a day.
 *
 * @param total strength of all holdings that count
 * @param holdings of the territory and its parts, present or not
 * @param attributed holdings of its groups
 * @param plans announced and not yet carried out
 * @param exercises under way
 * @param attributedPlans announced for its groups
 * @param totals how the total was added up
 */
record Assessment(
        LocalDate on,
        Band total,
        Score score,
        List<HoldingState> holdings,
        List<HoldingState> attributed,
        List<Effect> plans,
        List<Effect> exercises,
        List<Effect> attributedPlans,
        Totals totals) {
    /** The holdings that make up a measure. */
    List<Totals.Contribution> contributions(Measure measure) {
        return totals.contributions(measure);
    }
}
