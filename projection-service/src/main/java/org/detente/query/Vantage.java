package org.detente.query;

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
public record Vantage(LocalDate on, @Nullable LocalDate knownOn, @Nullable Instant asOf) {
    /** Sees every fact that the log holds. */
    public static final Vantage ALL = new Vantage(LocalDate.MAX, null, null);

    /** Whether it had happened, was public and was recorded. */
    public boolean sees(EventFact fact) {
        return !fact.event().occurred().middle().isAfter(on) && knows(fact);
    }

    /** Whether it was public and recorded, whenever it happened. */
    public boolean knows(EventFact fact) {
        return (knownOn == null || !fact.event().announcedDay().isAfter(knownOn))
                && fact.countsAt(asOf);
    }

    public List<EventFact> of(Collection<EventFact> facts) {
        return facts.stream().filter(this::sees).toList();
    }
}
