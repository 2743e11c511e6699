package org.detente.history;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.amendment.Version;
import org.detente.history.EventState.Status;
import org.detente.history.EventState.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Folds a set of entries about one event into how it stands. Each amendment names the versions its
 * author had before him, so the entries form a graph; those that no later author knew of contend.
 * Of contenders the last by (recorded, id) counts, whatever order they arrived in.
 */
final class EventFold {
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    private EventFold(Collection<Entry> entries) {
        entries.stream().sorted(Entry.ORDER).forEach(entry -> this.entries.put(entry.id(), entry));
    }

    /** How the event stands by these entries; empty while its first record is not among them. */
    static Optional<EventState> fold(UUID root, Collection<Entry> entries) {
        EventFold fold = new EventFold(entries);
        return Optional.ofNullable(fold.entries.get(root)).map(fold::state);
    }

    private EventState state(Entry first) {
        Set<UUID> contenders = contenders();
        Entry winner = last(contenders).orElse(first);
        SortedSet<Tie> links = links();
        return new EventState(
                status(winner, links),
                contentOf(winner, first).id(),
                new Version(ids(heads())),
                ids(contenders),
                links);
    }

    /** The entries that no other names as superseded. */
    private Set<UUID> heads() {
        Set<UUID> heads = new HashSet<>(entries.keySet());
        entries.values()
                .forEach(entry -> heads.removeAll(Set.copyOf(entry.content().supersedes())));
        return heads;
    }

    /** The entries on content or standing that none of the same kind builds upon. */
    private Set<UUID> contenders() {
        Set<UUID> contenders = new HashSet<>();
        Deque<UUID> known = new ArrayDeque<>();
        for (Entry entry : entries.values()) {
            if (!entry.content().isLink()) {
                contenders.add(entry.id());
                known.addAll(entry.content().supersedes());
            }
        }
        Set<UUID> seen = new HashSet<>();
        while (!known.isEmpty()) {
            UUID id = known.pop();
            Entry entry = entries.get(id);
            if (entry != null && seen.add(id)) {
                contenders.remove(id);
                known.addAll(entry.content().supersedes());
            }
        }
        return contenders;
    }

    private static Status status(Entry winner, SortedSet<Tie> links) {
        boolean retracted = winner.content() instanceof Entry.Content.Amended(Retraction _);
        if (retracted) {
            return Status.RETRACTED;
        }
        boolean merged = links.stream().anyMatch(link -> link.relation() == Link.Relation.SAME_AS);
        return merged ? Status.MERGED : Status.LIVE;
    }

    /** The entry that states the content which {@code entry} leaves or sets. */
    private Entry contentOf(Entry entry, Entry first) {
        Entry found = entry;
        Set<UUID> seen = new HashSet<>();
        while (found.content().stated().isEmpty()) {
            // ids are hashes, so nothing supersedes what supersedes it; a forged one ends here
            found = seen.add(found.id()) ? last(basesOf(found)).orElse(first) : first;
        }
        return found;
    }

    /** The nearest entries that are no links and that {@code entry} builds upon. */
    private Set<UUID> basesOf(Entry entry) {
        Set<UUID> bases = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(entry.content().supersedes());
        while (!open.isEmpty()) {
            UUID id = open.pop();
            Entry before = entries.get(id);
            if (before == null || !seen.add(id)) {
                continue;
            }
            if (before.content().isLink()) {
                open.addAll(before.content().supersedes());
            } else {
                bases.add(id);
            }
        }
        return bases;
    }

    private Optional<Entry> last(Set<UUID> ids) {
        @Nullable Entry last = null;
        for (Entry entry : entries.values()) {
            last = ids.contains(entry.id()) ? entry : last;
        }
        return Optional.ofNullable(last);
    }

    /** The links that stand: of each the last word counts. */
    private SortedSet<Tie> links() {
        SortedSet<Tie> links = new TreeSet<>();
        for (Entry entry : entries.values()) {
            if (entry.content() instanceof Entry.Content.Amended amended) {
                switch (amended.amendment()) {
                    case Link link -> apply(link, links);
                    case Correction _, Retraction _, Reinstatement _ -> {}
                }
            }
        }
        return links;
    }

    private static void apply(Link link, SortedSet<Tie> links) {
        Tie tie = new Tie(link.relation(), link.other());
        switch (link.action()) {
            case ADD -> links.add(tie);
            case REMOVE -> links.remove(tie);
        }
    }

    private static SortedSet<EventId> ids(Set<UUID> ids) {
        SortedSet<EventId> sorted = new TreeSet<>();
        ids.forEach(id -> sorted.add(EventId.from(id)));
        return sorted;
    }
}
