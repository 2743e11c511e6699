package org.detente.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which events are facts of which key, for projections that refold a key from its facts. Owns one
 * table {@code (key text, event_id uuid)} of the projection; the facts themselves are read from
 * {@code event_index}.
 */
public final class FactIndex {
    private final String table;

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
        String sql =
                "select f.key, e.id, e.recorded, e.body from "
                        + table
                        + " f join event_index e on e.id = f.event_id where f.key = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray(Object[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<EventFact> ofKey = facts.get(rows.getString(1));
                    if (ofKey != null) {
                        ofKey.add(EventIndexTable.fact(rows, 2));
                    }
                }
            }
        }
        facts.values().forEach(ofKey -> ofKey.sort(EventFact.DOCUMENTED_ORDER));
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
