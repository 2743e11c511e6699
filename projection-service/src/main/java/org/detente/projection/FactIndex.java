package org.detente.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.detente.event.DiplomaticEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which events are facts of which key, for projections that refold a key from its facts. Owns one
 * table {@code (key text, event_id uuid)} of the projection; the facts themselves are read from
 * {@code event_index}.
 */
public final class FactIndex {
    private static final int EVENTS_KEPT = 20_000;

    private final String table;

    /** An id is made of its content, so what was decoded once stays true. */
    private final Cache<UUID, DiplomaticEvent> decoded =
            Caffeine.newBuilder().maximumSize(EVENTS_KEPT).build();

    /** A fact index kept in {@code table}, a trusted name. */
    public FactIndex(String table) {
        this.table = table;
    }

    /**
     * Brings the index up to date with the changes.
     *
     * @param keysOf the keys that an event is a fact of; pure
     * @return the keys touched, in lock order
     */
    public SortedSet<String> update(
            Connection transaction,
            List<EventChange> changes,
            Function<EventFact, ? extends Collection<String>> keysOf)
            throws SQLException {
        SortedSet<String> touched = new TreeSet<>();
        List<Entry> gone = new ArrayList<>();
        List<Entry> come = new ArrayList<>();
        for (EventChange change : changes) {
            collect(change.before(), keysOf, gone);
            collect(change.after(), keysOf, come);
        }
        gone.forEach(entry -> touched.add(entry.key()));
        come.forEach(entry -> touched.add(entry.key()));
        gone.removeAll(come);
        execute(
                transaction,
                "delete from "
                        + table
                        + " f using unnest(?::text[], ?::uuid[]) as g(key, event_id)"
                        + " where f.key = g.key and f.event_id = g.event_id",
                gone);
        execute(
                transaction,
                "insert into "
                        + table
                        + " (key, event_id) select * from unnest(?::text[], ?::uuid[])"
                        + " on conflict do nothing",
                come);
        return touched;
    }

    private static void collect(
            @Nullable EventFact fact,
            Function<EventFact, ? extends Collection<String>> keysOf,
            List<Entry> into) {
        if (fact != null) {
            keysOf.apply(fact).forEach(key -> into.add(new Entry(key, fact.id())));
        }
    }

    private static void execute(Connection transaction, String sql, List<Entry> entries)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        List<Entry> sorted = entries.stream().distinct().sorted().toList();
        Array keys =
                transaction.createArrayOf(
                        "text", sorted.stream().map(Entry::key).toArray(Object[]::new));
        Array ids =
                transaction.createArrayOf(
                        "uuid", sorted.stream().map(Entry::eventId).toArray(Object[]::new));
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(1, keys);
            statement.setArray(2, ids);
            statement.executeUpdate();
        }
    }

    /** The live facts of each key, in documented order; keys without facts have an empty list. */
    public SequencedMap<String, List<EventFact>> load(
            Connection connection, Collection<String> keys) throws SQLException {
        SequencedMap<String, List<EventFact>> facts = new TreeMap<>();
        keys.forEach(key -> facts.put(key, new ArrayList<>()));
        List<Row> rows = rows(connection, keys);
        Map<UUID, DiplomaticEvent> events = events(connection, rows);
        for (Row row : rows) {
            List<EventFact> ofKey = facts.get(row.key());
            DiplomaticEvent event = events.get(row.eventId());
            if (ofKey == null || event == null) {
                throw new IllegalStateException("a fact without its key or event: " + row);
            }
            ofKey.add(new EventFact(row.eventId(), event, row.recorded()));
        }
        facts.values().forEach(ofKey -> ofKey.sort(EventFact.DOCUMENTED_ORDER));
        return facts;
    }

    private List<Row> rows(Connection connection, Collection<String> keys) throws SQLException {
        List<Row> found = new ArrayList<>();
        String sql =
                "select f.key, e.id, e.recorded from "
                        + table
                        + " f join event_index e on e.id = f.event_id where f.key = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray(Object[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Row(
                                    row.getString(1),
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return found;
    }

    /** The events of the rows, decoded at most once while they are kept. */
    private Map<UUID, DiplomaticEvent> events(Connection connection, List<Row> rows)
            throws SQLException {
        Set<UUID> wanted = new HashSet<>();
        rows.forEach(row -> wanted.add(row.eventId()));
        Map<UUID, DiplomaticEvent> events = new HashMap<>(decoded.getAllPresent(wanted));
        wanted.removeAll(events.keySet());
        if (wanted.isEmpty()) {
            return events;
        }
        String sql = "select id, recorded, body from event_index where id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted.toArray(Object[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    EventFact fact = EventIndexTable.fact(row, 1);
                    events.put(fact.id(), fact.event());
                    decoded.put(fact.id(), fact.event());
                }
            }
        }
        return events;
    }

    private record Row(String key, UUID eventId, Instant recorded) {}

    private record Entry(String key, UUID eventId) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byKey = key.compareTo(other.key);
            return byKey != 0 ? byKey : eventId.compareTo(other.eventId);
        }
    }
}
