package org.detente.intake.known;

import java.util.Map;
import org.detente.event.amendment.EventId;

/** What the read side says about events. */
public sealed interface Standings {
    /** By the ids that were asked for; those that the log does not hold are missing. */
    record Told(Map<EventId, Standing> byId) implements Standings {}

    /** It has not caught up with the log in time. */
    record Lagging() implements Standings {}

    /** It does not answer. */
    record Away() implements Standings {}
}
