package org.detente.intake.known;

import java.util.Set;
import java.util.UUID;
import org.detente.event.WireNamed;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Version;
import org.detente.intake.log.LogPosition;

/**
 * How an event stands by all that the log holds about it.
 *
 * @param event its id as first logged; another than was asked for when that is an amendment's
 * @param entries the ids of the event and of every amendment of it
 * @param contentId the id of the content that counts
 * @param position where the last record about it is
 */
public record Standing(
        EventId event,
        State state,
        Version version,
        Set<EventId> entries,
        UUID contentId,
        Set<LinkTo> links,
        LogPosition position) {

    /** Whether it counts. */
    public enum State implements WireNamed {
        LIVE,
        RETRACTED,
        /** Another event counts in its place. */
        MERGED
    }

    /** A link that stands. */
    public record LinkTo(Link.Relation relation, EventId other) {}
}
