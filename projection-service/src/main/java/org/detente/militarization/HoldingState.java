package org.detente.militarization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A holding on a day.
 *
 * @param assumed measures whose number no event states
 * @param preferred the claim that is counted; empty while none holds
 * @param grounds the claims and changes behind it, in documented order
 * @param unmatched endings and reductions that found nothing to end or reduce
 */
record HoldingState(
        HoldingId id,
        Band band,
        Set<Measure> assumed,
        Optional<Effect> preferred,
        List<Effect> grounds,
        List<Effect> unmatched) {
    boolean isPresent() {
        return band.isPresent();
    }

    boolean isOnlyPossible() {
        return band.isOnlyPossible();
    }
}
