package org.detente.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * From where a reader looks: which facts had happened, were public and were recorded.
 *
 * @param on last day by which a fact has happened, by its middle day
 * @param knownOn last day by which it was public; null for whatever is known now
 * @param asOf the instant of the log by which it is told; null for now
 */
record Vantage(LocalDate on, @Nullable LocalDate knownOn, @Nullable Instant asOf) {
    /** Sees every fact that the log holds. */
    static final Vantage ALL = new Vantage(LocalDate.MAX, null, null);

    boolean sees(EventFact fact) {
        return !fact.event().occurred().middle().isAfter(on)
                && (knownOn == null || !fact.event().announcedDay().isAfter(knownOn))
                && fact.countsAt(asOf);
    }

    List<EventFact> of(Collection<EventFact> facts) {
        return facts.stream().filter(this::sees).toList();
    }
}
