package org.detente.projection;

import java.util.List;
import java.util.UUID;

/**
 * What a batch changes about one event: all that it counted as over the time of the log, before and
 * after. An event logged anew has no before; one that was never amended has one fact.
 *
 * @param id of the event
 */
public record EventChange(UUID id, List<EventFact> before, List<EventFact> after) {
    public EventChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** An event that was not known. */
    public static EventChange ofNew(EventFact fact) {
        return new EventChange(fact.id(), List.of(), List.of(fact));
    }
}
