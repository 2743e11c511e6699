package org.detente.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the log holds of one event. A function of the set of entries: at every instant the event
 * stands as in a log that ends there.
 */
public final class EventHistory {
    private final UUID root;
    private final List<Entry> entries;

    private EventHistory(UUID root, List<Entry> entries) {
        this.root = root;
        this.entries = entries;
    }

    /**
     * The history made of these entries.
     *
     * @param root the event: the id of its first record
     * @param entries about that event alone, each id once, in any order
     */
    public static EventHistory of(UUID root, Collection<Entry> entries) {
        return new EventHistory(root, entries.stream().sorted(Entry.ORDER).toList());
    }

    /** The entries in documented order. */
    public List<Entry> entries() {
        return entries;
    }

    /** How it stands now; empty while its first record is not known. */
    public Optional<EventState> state() {
        return EventFold.fold(root, entries);
    }

    /** How it stood after the first {@code count} entries. */
    public Optional<EventState> stateAfter(int count) {
        return EventFold.fold(root, entries.subList(0, count));
    }

    /** How it stood at an instant, entries of that instant included. */
    public Optional<EventState> stateAt(Instant instant) {
        return EventFold.fold(
                root,
                entries.stream().filter(entry -> !entry.recorded().isAfter(instant)).toList());
    }

    /** How the event stood for the author of an entry; empty for its first record. */
    public Optional<EventState> before(Entry entry) {
        Map<UUID, Entry> byId = new HashMap<>();
        entries.forEach(each -> byId.put(each.id(), each));
        Map<UUID, Entry> known = new HashMap<>();
        Deque<UUID> open = new ArrayDeque<>(entry.content().supersedes());
        while (!open.isEmpty()) {
            Entry before = byId.get(open.pop());
            if (before != null && known.put(before.id(), before) == null) {
                open.addAll(before.content().supersedes());
            }
        }
        return EventFold.fold(root, known.values());
    }

    /** When which content counted, in order; nothing counts in the gaps. */
    public List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        @Nullable Stay open = null;
        for (int count = 1; count <= entries.size(); count++) {
            Instant recorded = entries.get(count - 1).recorded();
            boolean more = count < entries.size();
            if (more && entries.get(count).recorded().equals(recorded)) {
                continue; // of one instant only the end is ever seen
            }
            @Nullable UUID content = stateAfter(count).map(EventHistory::counting).orElse(null);
            if (open != null && open.content().equals(content)) {
                continue;
            }
            if (open != null) {
                stays.add(new Stay(open.content(), open.from(), recorded));
            }
            open = content == null ? null : new Stay(content, recorded, null);
        }
        if (open != null) {
            stays.add(open);
        }
        return List.copyOf(stays);
    }

    private static @Nullable UUID counting(EventState state) {
        return state.status() == EventState.Status.LIVE ? state.content() : null;
    }
}
