package org.detente.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;

/**
 * An event as the log holds it.
 *
 * @param recorded when the log first took it; with several copies the earliest counts
 */
public record EventFact(UUID id, DiplomaticEvent event, Instant recorded) {
    /** The documented order of folds: occurred (middle day), recorded, id. */
    public static final Comparator<EventFact> DOCUMENTED_ORDER =
            Comparator.comparing((EventFact fact) -> fact.event().occurred().middle())
                    .thenComparing(EventFact::recorded)
                    .thenComparing(fact -> fact.id().toString());

    /** The UTC day on which it was recorded. */
    public LocalDate recordedDay() {
        return LocalDate.ofInstant(recorded, ZoneOffset.UTC);
    }
}
