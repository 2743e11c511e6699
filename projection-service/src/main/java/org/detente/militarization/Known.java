package org.detente.militarization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.projection.EventFact;
import org.detente.query.KnowledgeParameters;

/**
 * As of when facts are looked at.
 *
 * @param on last day by which a fact must have been public; empty for all
 * @param asOf the instant of the log by which it is told; empty for now
 */
record Known(Optional<LocalDate> on, Optional<Instant> asOf) {
    static final Known EVERYTHING = new Known(Optional.empty(), Optional.empty());

    static Known from(KnowledgeParameters knowledge) {
        return new Known(knowledge.knownOn(), knowledge.asOf());
    }

    boolean admits(EventFact fact) {
        return on.map(day -> !fact.event().announcedDay().isAfter(day)).orElse(true)
                && fact.countsAt(asOf.orElse(null));
    }
}
