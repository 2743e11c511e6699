package org.detente.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.detente.dyads.Dyads;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.feed.FeedTable.Place;
import org.detente.history.Entry;
import org.detente.history.EventHistory;
import org.detente.history.EventState;
import org.detente.projection.EntryReader;
import org.detente.projection.EntryReader.Logged;
import org.detente.projection.LogPosition;
import org.jspecify.annotations.Nullable;

/** Reads entries of the feed. */
@ApplicationScoped
class FeedReader {
    private final FeedTable table;
    private final EntryReader entries;

    FeedReader(FeedTable table, EntryReader entries) {
        this.table = table;
        this.entries = entries;
    }

    /** An entry and where it stands. */
    record Placed(Place place, FeedEntry entry) {}

    /**
     * The first entries that a position does not cover, in feed order.
     *
     * @param upTo for each partition the first offset that is not wanted
     */
    List<Placed> after(
            Connection connection, LogPosition after, SortedMap<Integer, Long> upTo, int rows)
            throws SQLException {
        List<Place> places = table.after(connection, after, upTo, rows);
        Map<UUID, List<Logged>> logged =
                entries.load(connection, places.stream().map(Place::root).distinct().toList());
        List<Placed> found = new ArrayList<>(places.size());
        for (Place place : places) {
            found.add(placed(place, logged.getOrDefault(place.root(), List.of())));
        }
        return found;
    }

    private static Placed placed(Place place, List<Logged> logged) {
        Entry entry =
                logged.stream()
                        .map(Logged::entry)
                        .filter(each -> each.id().equals(place.id()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no entry at " + place));
        EventHistory history =
                EventHistory.of(place.root(), logged.stream().map(Logged::entry).toList());
        Optional<DiplomaticEvent> after =
                entry.content()
                        .stated()
                        .or(() ->
                                history.stateAt(entry.recorded())
                                        .flatMap(state -> stated(history, state)));
        Optional<DiplomaticEvent> before =
                history.before(entry).flatMap(state -> stated(history, state));
        return new Placed(
                place,
                new FeedEntry(
                        FeedType.of(entry.content()).wireName(),
                        place.root(),
                        place.id(),
                        after.map(event -> event.kind().wireName()).orElse(null),
                        after.map(event -> event.common().title()).orElse(null),
                        after.map(event -> event.occurred().toString()).orElse(null),
                        relationships(Stream.of(before, after).flatMap(Optional::stream)),
                        reason(entry),
                        entry.recorded(),
                        entry.recordedBy(),
                        place.toString()));
    }

    private static Optional<DiplomaticEvent> stated(EventHistory history, EventState state) {
        return history.entries().stream()
                .filter(entry -> entry.id().equals(state.content()))
                .findFirst()
                .flatMap(entry -> entry.content().stated());
    }

    /** In the order of their names. */
    private static List<String> relationships(Stream<DiplomaticEvent> contents) {
        TreeSet<String> names = new TreeSet<>();
        contents.flatMap(event -> Dyads.of(event).stream())
                .forEach(dyad -> names.add(dyad.relationship().value()));
        return List.copyOf(names);
    }

    private static @Nullable String reason(Entry entry) {
        return entry.content() instanceof Entry.Content.Amended(Amendment amendment)
                ? amendment.reason()
                : null;
    }
}
