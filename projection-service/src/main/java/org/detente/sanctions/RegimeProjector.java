package org.detente.sanctions;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.event.RegimeId;
import org.detente.event.Sanction;
import org.detente.projection.EventFact;

/** Folds facts in documented order into the regimes that they leave. Pure: no clock, no I/O. */
final class RegimeProjector {
    private RegimeProjector() {}

    /** The regimes of one actor against one target; each is folded apart from the others. */
    static SortedMap<RegimeId, Regime> project(Collection<EventFact> facts) {
        SortedMap<RegimeId, Regime> regimes = new TreeMap<>();
        facts.stream()
                .sorted(EventFact.DOCUMENTED_ORDER)
                .forEach(fact -> {
                    if (fact.event().details() instanceof Sanction sanction) {
                        regimes.compute(
                                sanction.regime(),
                                (id, before) ->
                                        fold(
                                                before == null ? Regime.unstated(id) : before,
                                                fact,
                                                sanction));
                    }
                });
        return regimes;
    }

    private static Regime fold(Regime before, EventFact fact, Sanction sanction) {
        return switch (sanction.action()) {
            case THREATENED -> before.threatenedBy(fact, sanction);
            case IMPOSED, STRENGTHENED -> before.withMeasures(fact, sanction);
            case EASED -> before.withoutMeasures(fact, sanction);
            case SUSPENDED -> before.suspendedBy(fact, sanction);
            case LIFTED -> before.endedBy(fact, sanction, Regime.Status.LIFTED);
            case EXPIRED -> before.endedBy(fact, sanction, Regime.Status.EXPIRED);
        };
    }
}
