package org.detente.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.SourceIdentity;
import org.detente.event.amendment.Link;
import org.detente.history.Entry;
import org.detente.projection.EntryReader;

/**
 * An entry of the log without its bytes, which are read when they are written.
 *
 * @param event the event that it is, or amends
 * @param kind of the event or the amendment
 * @param needs entries that a log must hold before this one
 * @param other the event that it links to
 * @param hidden whether it states an event whose source is hidden
 */
record LogEntry(
        UUID id,
        UUID event,
        String kind,
        Instant recorded,
        String recordedBy,
        String position,
        List<UUID> needs,
        Optional<UUID> other,
        boolean hidden) {
    static LogEntry from(UUID event, EntryReader.Logged logged) {
        Entry entry = logged.entry();
        Optional<UUID> other =
                entry.content() instanceof Entry.Content.Amended(Link link)
                        ? Optional.of(link.other().uuid())
                        : Optional.empty();
        List<UUID> needs = new ArrayList<>(entry.content().supersedes());
        if (!entry.id().equals(event)) {
            needs.add(event);
        }
        other.ifPresent(needs::add);
        return new LogEntry(
                entry.id(),
                event,
                kind(entry.content()),
                entry.recorded(),
                entry.recordedBy(),
                logged.partition() + ":" + logged.offset(),
                List.copyOf(needs),
                other,
                entry.content()
                        .stated()
                        .filter(stated -> stated.common().sourceIdentity() == SourceIdentity.HIDDEN)
                        .isPresent());
    }

    private static String kind(Entry.Content content) {
        return switch (content) {
            case Entry.Content.First first -> first.event().kind().wireName();
            case Entry.Content.Amended amended -> amended.amendment().kind().wireName();
        };
    }
}
