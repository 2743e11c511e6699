package org.detente.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    /**
     * An id is made of its content, so what was decoded once stays true; for all tables, since an
     * event is a fact in several.
     */
    private static final Cache<UUID, DiplomaticEvent> DECODED =
            Caffeine.newBuilder().maximumSize(EVENTS_KEPT).build();

    private final String table;
    private final Function<EventFact, ? extends Collection<String>> keysOf;
    private final EventContents contents = new EventContents();

    /**
     * A fact index kept in a table.
     *
     * @param table a trusted name
     * @param keysOf the keys that an event is a fact of; pure
     */
    public FactIndex(String table, Function<EventFact, ? extends Collection<String>> keysOf) {
        this.table = table;
        this.keysOf = keysOf;
    }

    /**
     * Brings the index up to date with the changes. An event stays a fact of a key of which it ever
     * was one, for questions about earlier states of the log.
     *
     * @return the keys touched, in lock order
     */
    public SortedSet<String> update(Connection transaction, List<EventChange> changes)
            throws SQLException {
        SortedSet<String> touched = new TreeSet<>();
        Set<Entry> before = new HashSet<>();
        Set<Entry> after = new HashSet<>();
        for (EventChange change : changes) {
            collect(change.before(), before);
            collect(change.after(), after);
        }
        before.forEach(entry -> touched.add(entry.key()));
        after.forEach(entry -> touched.add(entry.key()));
        execute(
                transaction,
                "delete from "
                        + table
                        + " f using unnest(?::text[], ?::uuid[]) as g(key, event_id)"
                        + " where f.key = g.key and f.event_id = g.event_id",
                without(before, after));
        execute(
                transaction,
                "insert into "
                        + table
                        + " (key, event_id) select * from unnest(?::text[], ?::uuid[])",
                without(after, before));
        return touched;
    }

    private static List<Entry> without(Set<Entry> entries, Set<Entry> others) {
        return entries.stream().filter(entry -> !others.contains(entry)).sorted().toList();
    }

    private void collect(List<EventFact> facts, Set<Entry> into) {
        for (EventFact fact : facts) {
            keysOf.apply(fact).forEach(key -> into.add(new Entry(key, fact.id())));
        }
    }

    private static void execute(Connection transaction, String sql, List<Entry> sorted)
            throws SQLException {
        if (sorted.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, Entry::key)
                    .add("uuid", sorted, Entry::eventId);
            statement.executeUpdate();
        }
    }

    /**
     * The facts of each key as they counted at an instant, in documented order; keys without facts
     * have an empty list.
     *
     * @param asOf null for now
     */
    public SequencedMap<String, List<EventFact>> load(
            Connection connection, Collection<String> keys, @Nullable Instant asOf)
            throws SQLException {
        SequencedMap<String, List<EventFact>> facts = new TreeMap<>();
        keys.forEach(key -> facts.put(key, new ArrayList<>()));
        List<Entry> rows = rows(connection, keys);
        Map<UUID, EventFact> counting = counting(connection, rows, asOf);
        for (Entry row : rows) {
            EventFact fact = counting.get(row.eventId());
            List<EventFact> ofKey = facts.get(row.key());
            // a corrected event may have left the key
            if (ofKey != null && fact != null && keysOf.apply(fact).contains(row.key())) {
                ofKey.add(fact);
            }
        }
        facts.values().forEach(ofKey -> ofKey.sort(EventFact.DOCUMENTED_ORDER));
        return facts;
    }

    /** The events that are facts of keys, or ever were. */
    public Set<UUID> events(Connection connection, Collection<String> keys) throws SQLException {
        Set<UUID> events = new HashSet<>();
        rows(connection, keys).forEach(row -> events.add(row.eventId()));
        return events;
    }

    /** The keys of which events are facts, or ever were. */
    public SortedSet<String> keys(Connection connection, Collection<UUID> events)
            throws SQLException {
        SortedSet<String> keys = new TreeSet<>();
        String sql = "select distinct key from " + table + " where event_id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        return keys;
    }

    private List<Entry> rows(Connection connection, Collection<String> keys) throws SQLException {
        List<Entry> found = new ArrayList<>();
        String sql = "select key, event_id from " + table + " where key = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray(Object[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Entry(row.getString(1), row.getObject(2, UUID.class)));
                }
            }
        }
        return found;
    }

    /**
     * The events of the rows as they counted, each content decoded at most once while it is kept.
     */
    private Map<UUID, EventFact> counting(
            Connection connection, List<Entry> rows, @Nullable Instant asOf) throws SQLException {
        Set<UUID> events = new HashSet<>();
        rows.forEach(row -> events.add(row.eventId()));
        List<EventContents.Counting> counting = contents.counting(connection, events, asOf);
        Set<UUID> wanted = new HashSet<>();
        counting.forEach(each -> wanted.add(each.content()));
        Map<UUID, DiplomaticEvent> stated = new HashMap<>(DECODED.getAllPresent(wanted));
        wanted.removeAll(stated.keySet());
        Map<UUID, DiplomaticEvent> read = contents.stated(connection, wanted);
        DECODED.putAll(read);
        stated.putAll(read);
        Map<UUID, EventFact> facts = HashMap.newHashMap(counting.size());
        for (EventContents.Counting each : counting) {
            DiplomaticEvent event = stated.get(each.content());
            if (event == null) {
                throw new IllegalStateException("a content without its entry: " + each);
            }
            facts.put(each.event(), each.fact(event));
        }
        return facts;
    }

    private record Entry(String key, UUID eventId) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byKey = key.compareTo(other.key);
            return byKey != 0 ? byKey : eventId.compareTo(other.eventId);
        }
    }
}
