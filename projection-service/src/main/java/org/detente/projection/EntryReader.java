package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.history.Entry;
import org.detente.history.EventHistory;

/** Reads all that the index holds of events: their first records and the amendments of them. */
@ApplicationScoped
public class EntryReader {
    private static final String ENTRIES =
            """
            select e.id, e.root, e.recorded, e.recorded_by, e.partition, e.log_offset, e.body
            """
                    + EventIndexTable.BY_ID
                    + """
                    where e.id = e.root and e.recorded < 'infinity'
                    union all
                    select id, root, recorded, recorded_by, partition, log_offset, body
                    from event_index where root = any (?) and id <> root
                    """;

    /** An entry with its place in the log. */
    public record Logged(Entry entry, int partition, long offset) {}

    /** The entries of each event; events of which there are none are left out. */
    public Map<UUID, List<Logged>> load(Connection connection, Collection<UUID> events)
            throws SQLException {
        Map<UUID, List<Logged>> entries = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            Array ids = connection.createArrayOf("uuid", Set.copyOf(events).toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID root = row.getObject(2, UUID.class);
                    entries.computeIfAbsent(root, _ -> new ArrayList<>()).add(logged(row));
                }
            }
        }
        return entries;
    }

    private static Logged logged(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Logged(
                new Entry(
                        id,
                        content(id, row.getObject(2, UUID.class), row.getBytes(7)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)),
                row.getInt(5),
                row.getLong(6));
    }

    /** Entries as the log holds them: canonical JSON, by id. */
    public Map<UUID, byte[]> bodies(Connection connection, Collection<UUID> entries)
            throws SQLException {
        Map<UUID, byte[]> bodies = HashMap.newHashMap(entries.size());
        String sql = "select e.id, e.body " + EventIndexTable.BY_ID;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", Set.copyOf(entries).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    bodies.put(row.getObject(1, UUID.class), row.getBytes(2));
                }
            }
        }
        return bodies;
    }

    /**
     * What an entry of the index says.
     *
     * @param root the event it belongs to: the entry itself if it is an event's first record
     * @param body as the index holds it
     */
    public static Entry.Content content(UUID id, UUID root, byte[] body) {
        return id.equals(root)
                ? new Entry.Content.First(EventCodec.decode(body))
                : new Entry.Content.Amended(AmendmentCodec.decode(body));
    }

    /** The history of each event that was amended; others are live as first logged. */
    public SequencedMap<UUID, EventHistory> amended(Connection connection, Collection<UUID> events)
            throws SQLException {
        List<UUID> found = new ArrayList<>();
        String sql =
                "select event_id from amended_event where event_id = any (?) order by event_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
        SequencedMap<UUID, EventHistory> histories = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            load(connection, found)
                    .forEach((event, entries) -> histories.put(event, history(event, entries)));
        }
        return histories;
    }

    static EventHistory history(UUID event, Collection<Logged> entries) {
        return EventHistory.of(event, entries.stream().map(Logged::entry).toList());
    }
}
