package org.detente.history;

import java.util.SortedSet;
import java.util.UUID;
import org.detente.event.WireNamed;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Version;

/**
 * How an event stands at some point of the log.
 *
 * @param content the entry that states the content: the first record or a correction
 * @param version the entries that no other supersedes
 * @param contenders the entries between which content and standing are contested; one if they are
 *     not
 * @param links in order
 */
public record EventState(
        Status status,
        UUID content,
        Version version,
        SortedSet<EventId> contenders,
        SortedSet<Tie> links) {
    /** Whether an event counts. */
    public enum Status implements WireNamed {
        LIVE,
        RETRACTED,
        /** Another event counts in its place. */
        MERGED
    }

    /** A link to another event. */
    public record Tie(Link.Relation relation, EventId other) implements Comparable<Tie> {
        @Override
        public int compareTo(Tie tie) {
            int byRelation = relation.compareTo(tie.relation);
            return byRelation != 0 ? byRelation : other.compareTo(tie.other);
        }
    }

    /** Whether amendments raced and nobody has settled it yet. */
    public boolean isContested() {
        return contenders.size() > 1;
    }
}
