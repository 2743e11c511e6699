package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.history.EventHistory;
import org.detente.history.EventState;
import org.detente.history.Stay;
import org.jspecify.annotations.Nullable;

/** How amended events stand, and when which content of them counted. */
@ApplicationScoped
class PeriodTable {
    private static final String FOR_EVER = "infinity";
    private static final String UNKNOWN = "unknown";

    /** The stays of each event that has rows; an amended event that never counted has none. */
    Map<UUID, List<Stay>> load(Connection connection, Collection<UUID> events) throws SQLException {
        String sql =
                """
                select a.event_id, p.content_id, p.starts, nullif(p.ends, 'infinity')
                from amended_event a left join event_period p on p.event_id = a.event_id
                where a.event_id = any (?) order by a.event_id, p.starts
                """;
        Map<UUID, List<Stay>> stays = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<Stay> ofEvent =
                            stays.computeIfAbsent(
                                    row.getObject(1, UUID.class), _ -> new ArrayList<>());
                    Instant starts = instant(row, 3);
                    if (starts != null) {
                        ofEvent.add(
                                new Stay(row.getObject(2, UUID.class), starts, instant(row, 4)));
                    }
                }
            }
        }
        return stays;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Sets the rows of amended events, in the order of their ids. */
    void save(Connection transaction, Map<UUID, EventHistory> histories) throws SQLException {
        if (histories.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                transaction.prepareStatement("delete from event_period where event_id = any (?)")) {
            statement.setArray(1, transaction.createArrayOf("uuid", histories.keySet().toArray()));
            statement.executeUpdate();
        }
        saveStates(transaction, List.copyOf(new TreeMap<>(histories).entrySet()));
        List<Map.Entry<UUID, Stay>> stays = new ArrayList<>();
        new TreeMap<>(histories)
                .forEach((event, history) ->
                        history.stays().forEach(stay -> stays.add(Map.entry(event, stay))));
        saveStays(transaction, stays);
    }

    private static void saveStates(
            Connection transaction, List<Map.Entry<UUID, EventHistory>> histories)
            throws SQLException {
        String sql =
                """
                insert into amended_event (event_id, status, content_id, contested)
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bool[])
                on conflict (event_id) do update
                    set status = excluded.status, content_id = excluded.content_id,
                        contested = excluded.contested
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("uuid", histories, Map.Entry::getKey)
                    .add("text", histories, row -> status(row.getValue()))
                    .add("uuid", histories, row -> content(row.getKey(), row.getValue()))
                    .add("bool", histories, row -> isContested(row.getValue()));
            statement.executeUpdate();
        }
    }

    private static String status(EventHistory history) {
        return history.state().map(state -> state.status().wireName()).orElse(UNKNOWN);
    }

    private static UUID content(UUID event, EventHistory history) {
        return history.state().map(EventState::content).orElse(event);
    }

    private static boolean isContested(EventHistory history) {
        return history.state().map(EventState::isContested).orElse(false);
    }

    private static void saveStays(Connection transaction, List<Map.Entry<UUID, Stay>> stays)
            throws SQLException {
        String sql =
                """
                insert into event_period (event_id, starts, ends, content_id)
                select * from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::uuid[])
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("uuid", stays, Map.Entry::getKey)
                    .add("timestamptz", stays, row -> row.getValue().from().toString())
                    .add("timestamptz", stays, row -> end(row.getValue()))
                    .add("uuid", stays, row -> row.getValue().content());
            statement.executeUpdate();
        }
    }

    private static String end(Stay stay) {
        return stay.until() == null ? FOR_EVER : stay.until().toString();
    }
}
