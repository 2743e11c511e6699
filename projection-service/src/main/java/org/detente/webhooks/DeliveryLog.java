package org.detente.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What was sent, and what became of it, as readers are told. */
@ApplicationScoped
class DeliveryLog {
    /** A message with its number. */
    record Numbered(long number, Delivery delivery) {}

    /** Changes whenever anything happens to a webhook's messages. */
    String state(Connection connection, UUID webhook) throws SQLException {
        String sql =
                """
                select coalesce(max(number), 0) || ' ' || count(*) || ' '
                    || coalesce(sum(attempts), 0) || ' '
                    || count(*) filter (where status = 'pending') || ' '
                    || (select count(*) from detente.webhook_attempt a
                        join detente.webhook_delivery d on d.id = a.delivery_id
                        where d.webhook_id = ?)
                from detente.webhook_delivery where webhook_id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, webhook);
            statement.setObject(2, webhook);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** A webhook's messages, the newest first from the edge on; or the other way round. */
    List<Numbered> list(
            Connection connection, UUID webhook, Optional<Long> edge, boolean back, int rows)
            throws SQLException {
        String sql =
                """
                select d.number, d.id, d.alert_id, d.status, d.created_at,
                       case when d.status = 'pending' then d.next_at end as next_at
                from detente.webhook_delivery d where d.webhook_id = ?
                """
                        + (edge.isEmpty() ? "" : " and d.number " + (back ? "> ?" : "< ?"))
                        + " order by d.number "
                        + (back ? "asc" : "desc")
                        + " limit ?";
        Map<UUID, Numbered> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, webhook);
            if (edge.isPresent()) {
                statement.setLong(parameter++, edge.get());
            }
            statement.setInt(parameter, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Delivery delivery = delivery(row);
                    found.put(delivery.id(), new Numbered(row.getLong(1), delivery));
                }
            }
        }
        addAttempts(connection, found);
        return List.copyOf(found.values());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        OffsetDateTime next = row.getObject(6, OffsetDateTime.class);
        return new Delivery(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant(),
                new ArrayList<>());
    }

    private static void addAttempts(Connection connection, Map<UUID, Numbered> found)
            throws SQLException {
        String sql =
                """
                select delivery_id, number, began_at, milliseconds, outcome, http_status, detail
                from detente.webhook_attempt where delivery_id = any (?) order by delivery_id, number
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", found.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(found.get(row.getObject(1, UUID.class)))
                            .delivery()
                            .attempts()
                            .add(
                                    new Delivery.Attempt(
                                            row.getInt(2),
                                            row.getObject(3, OffsetDateTime.class).toInstant(),
                                            row.getInt(4),
                                            row.getString(5),
                                            row.getObject(6, Integer.class),
                                            row.getString(7)));
                }
            }
        }
    }

    /**
     * Deletes messages that arrived or were given up before an instant, with their attempts.
     *
     * @return how many, {@code most} at the most
     */
    int forget(Connection transaction, Instant before, int most) throws SQLException {
        String sql =
                """
                delete from detente.webhook_delivery where id in (
                    select id from detente.webhook_delivery where ended_at < ?
                    order by ended_at limit ? for update skip locked)
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            statement.setInt(2, most);
            return statement.executeUpdate();
        }
    }
}
