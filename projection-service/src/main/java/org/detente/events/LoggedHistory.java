package org.detente.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.history.Entry;
import org.detente.history.EventHistory;
import org.detente.history.EventState;
import org.detente.projection.EntryReader;
import org.jspecify.annotations.Nullable;

/** The entries about one event with their places in the log, and their history. */
final class LoggedHistory {
    private final UUID event;
    private final List<EntryReader.Logged> logged;
    private final EventHistory history;
    private final Map<UUID, DiplomaticEvent> contents = new HashMap<>();

    LoggedHistory(UUID event, List<EntryReader.Logged> logged) {
        this.event = event;
        this.logged =
                logged.stream()
                        .sorted(Comparator.comparing(EntryReader.Logged::entry, Entry.ORDER))
                        .toList();
        this.history =
                EventHistory.of(event, logged.stream().map(EntryReader.Logged::entry).toList());
        logged.forEach(each ->
                each.entry()
                        .content()
                        .stated()
                        .ifPresent(content -> contents.put(each.entry().id(), content)));
    }

    UUID event() {
        return event;
    }

    /** The entries in documented order. */
    List<EntryReader.Logged> logged() {
        return logged;
    }

    EventHistory history() {
        return history;
    }

    /** How it stood at an instant, or now; empty while its first record had not come. */
    Optional<EventState> state(@Nullable Instant asOf) {
        return asOf == null ? history.state() : history.stateAt(asOf);
    }

    /** The content in a state. */
    DiplomaticEvent content(EventState state) {
        DiplomaticEvent content = contents.get(state.content());
        if (content == null) {
            throw new IllegalStateException("a content without its entry: " + state.content());
        }
        return content;
    }

    /** The event as it was at an instant, or is; empty if the log did not hold it. */
    Optional<LoggedEvent> at(@Nullable Instant asOf) {
        return state(asOf)
                .flatMap(state ->
                        first().map(first ->
                                LoggedEvents.of(first, content(state), Optional.of(state))));
    }

    private Optional<LoggedEvents.Record> first() {
        return logged.stream()
                .filter(each -> each.entry().id().equals(event))
                .findFirst()
                .map(each ->
                        new LoggedEvents.Record(
                                event,
                                each.entry().recorded(),
                                each.entry().recordedBy(),
                                position(each)));
    }

    static String position(EntryReader.Logged logged) {
        return logged.partition() + ":" + logged.offset();
    }
}
