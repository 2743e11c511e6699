package org.detente.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;

/**
 * An entry of the log about one event.
 *
 * @param recorded when the log first took it; with several copies the earliest counts
 * @param recordedBy who logged that copy
 */
public record Entry(UUID id, Content content, Instant recorded, String recordedBy) {
    /** The documented order of entries: recorded, then id. */
    public static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::recorded).thenComparing(entry -> entry.id().toString());

    /** What an entry says. */
    public sealed interface Content {
        /** What happened, as first logged. */
        record First(DiplomaticEvent event) implements Content {}

        /** Something about an event that was logged. */
        record Amended(Amendment amendment) implements Content {}

        /** The whole event that it states; empty when it only speaks of one. */
        default Optional<DiplomaticEvent> stated() {
            return switch (this) {
                case First first -> Optional.of(first.event());
                case Amended amended ->
                        switch (amended.amendment()) {
                            case Correction correction -> Optional.of(correction.content());
                            case Retraction _, Reinstatement _, Link _ -> Optional.empty();
                        };
            };
        }

        /** The versions that it supersedes; none for a first record. */
        default Collection<UUID> supersedes() {
            return switch (this) {
                case First _ -> List.of();
                case Amended amended ->
                        amended.amendment().supersedes().stream().map(EventId::uuid).toList();
            };
        }

        /** Whether it leaves content and standing of the event as they are. */
        default boolean isLink() {
            return this instanceof Amended(Link _);
        }
    }
}
