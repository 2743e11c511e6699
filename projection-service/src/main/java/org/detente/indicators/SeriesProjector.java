package org.detente.indicators;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.Edtf;
import org.detente.event.Indicator;
import org.detente.projection.EventFact;

/**
 * Folds the facts of an indicator into its values, by the period that each is for. Values that
 * sources state differently are all kept. Pure: no clock, no I/O.
 */
final class SeriesProjector {
    private static final Comparator<Value> BY_PERIOD =
            Comparator.comparing((Value value) -> value.period().earliest())
                    .thenComparing(value -> value.period().latest())
                    .thenComparing(Value::fact, EventFact.DOCUMENTED_ORDER);

    private SeriesProjector() {}

    /** A value and the event that states it. */
    record Value(EventFact fact, Indicator indicator) {
        Edtf period() {
            return indicator.period();
        }
    }

    static List<Value> project(Collection<EventFact> facts) {
        return facts.stream()
                .flatMap(fact ->
                        fact.event().details() instanceof Indicator indicator
                                ? Stream.of(new Value(fact, indicator))
                                : Stream.empty())
                .sorted(BY_PERIOD)
                .toList();
    }
}
