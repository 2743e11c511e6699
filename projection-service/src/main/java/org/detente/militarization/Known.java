package org.detente.militarization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.projection.EventFact;

/**
 * As of when facts are looked at.
 *
 * @param on last day by which a fact must have been public; empty for all
 * @param asOf last instant by which it must have been recorded; empty for all
 */
record Known(Optional<LocalDate> on, Optional<Instant> asOf) {
    static final Known EVERYTHING = new Known(Optional.empty(), Optional.empty());

    boolean admits(EventFact fact) {
        return on.map(day -> !fact.event().announcedDay().isAfter(day)).orElse(true)
                && asOf.map(instant -> !fact.recorded().isAfter(instant)).orElse(true);
    }
}
