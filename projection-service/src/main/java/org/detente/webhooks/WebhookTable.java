package org.detente.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks that are kept. */
@ApplicationScoped
class WebhookTable {
    private static final String SELECT =
            "select id, version, saved_at, name, url, secret, rules from detente.webhook";

    /** All webhooks, the first kept first. */
    List<Webhook> all(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " order by saved_at, id")) {
            return webhooks(statement);
        }
    }

    Optional<Webhook> find(Connection connection, UUID id) throws SQLException {
        return find(connection, id, "");
    }

    /** One that nobody else changes or deletes until the transaction ends. */
    Optional<Webhook> findToChange(Connection transaction, UUID id) throws SQLException {
        return find(transaction, id, " for update");
    }

    private static Optional<Webhook> find(Connection connection, UUID id, String lock)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " where id = ?" + lock)) {
            statement.setObject(1, id);
            return webhooks(statement).stream().findFirst();
        }
    }

    private static List<Webhook> webhooks(PreparedStatement statement) throws SQLException {
        List<Webhook> webhooks = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                webhooks.add(
                        new Webhook(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                new Webhook.Draft(
                                        row.getString(4),
                                        row.getString(5),
                                        Optional.of(row.getString(6)),
                                        rules(row.getArray(7)))));
            }
        }
        return webhooks;
    }

    private static Optional<List<UUID>> rules(@Nullable Array array) throws SQLException {
        return array == null ? Optional.empty() : Optional.of(List.of((UUID[]) array.getArray()));
    }

    void add(Connection transaction, Webhook webhook) throws SQLException {
        String sql =
                """
                insert into detente.webhook (version, saved_at, name, url, secret, rules, id)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            bind(transaction, statement, webhook);
            statement.executeUpdate();
        }
    }

    /** Writes another version of one that was found to be changed. */
    void change(Connection transaction, Webhook webhook) throws SQLException {
        String sql =
                """
                update detente.webhook
                set version = ?, saved_at = ?, name = ?, url = ?, secret = coalesce(?, secret),
                    rules = ?
                where id = ?
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            bind(transaction, statement, webhook);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection transaction, PreparedStatement statement, Webhook webhook)
            throws SQLException {
        Webhook.Draft draft = webhook.draft();
        statement.setInt(1, webhook.version());
        statement.setObject(2, OffsetDateTime.ofInstant(webhook.savedAt(), ZoneOffset.UTC));
        statement.setString(3, draft.name());
        statement.setString(4, draft.url());
        statement.setString(5, draft.secret().orElse(null));
        statement.setArray(
                6,
                draft.rules().isEmpty()
                        ? null
                        : transaction.createArrayOf("uuid", draft.rules().get().toArray()));
        statement.setObject(7, webhook.id());
    }

    void delete(Connection transaction, UUID id) throws SQLException {
        try (PreparedStatement statement =
                transaction.prepareStatement("delete from detente.webhook where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
