package org.detente.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.jspecify.annotations.Nullable;

/**
 * One content of an event, and from when to when it counted in the log.
 *
 * @param id of the event: that of its first record, whatever was corrected since
 * @param content the entry that states this content: the first record or a correction
 * @param recorded when the log first took the event; with several copies the earliest counts
 * @param from first instant at which this content counted
 * @param until first instant at which it no longer counted; null: it still does
 */
public record EventFact(
        UUID id,
        UUID content,
        DiplomaticEvent event,
        Instant recorded,
        Instant from,
        @Nullable Instant until) {
    /** The documented order of folds: occurred (middle day), recorded, id. */
    public static final Comparator<EventFact> DOCUMENTED_ORDER =
            Comparator.comparing((EventFact fact) -> fact.event().occurred().middle())
                    .thenComparing(EventFact::recorded)
                    .thenComparing(fact -> fact.id().toString());

    /** An event that counts as it was first logged. */
    public EventFact(UUID id, DiplomaticEvent event, Instant recorded) {
        this(id, id, event, recorded, recorded, null);
    }

    /** Whether the log counted this content at an instant; null for now. */
    public boolean countsAt(@Nullable Instant asOf) {
        if (asOf == null) {
            return until == null;
        }
        return !from.isAfter(asOf) && (until == null || until.isAfter(asOf));
    }

    /** The UTC day of an instant of the log. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
