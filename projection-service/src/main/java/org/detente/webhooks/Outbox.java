package org.detente.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.codec.ContentId;
import org.detente.projection.Columns;
import org.detente.watch.AlertSink;
import org.detente.watch.RaisedAlert;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent. An alert enters it in the transaction that raises the alert, so that neither
 * is there without the other.
 */
@ApplicationScoped
class Outbox implements AlertSink {
    private static final String SETTLE =
            """
            with settled as (
                update detente.webhook_delivery
                set status = ?, next_at = coalesce(?, next_at), claimed_until = null,
                    ended_at = ?
                where id = ? and attempts = ? and status = 'pending'
                returning id)
            insert into detente.webhook_attempt
                (delivery_id, number, began_at, milliseconds, outcome, http_status, detail)
            select id, ?, ?, ?, ?, ?, ? from detente.webhook_delivery where id = ?
            on conflict do nothing
            """;

    private final WebhookTable webhooks;

    Outbox(WebhookTable webhooks) {
        this.webhooks = webhooks;
    }

    private record Message(
            UUID id, UUID webhook, @Nullable UUID alert, Instant created, String body) {
        static Message of(Webhook webhook, RaisedAlert alert) {
            return new Message(
                    id(webhook, alert.id().toString()),
                    webhook.id(),
                    alert.id(),
                    alert.raised(),
                    CloudEvent.of(alert));
        }

        /** The same alert is one message to one webhook. */
        static UUID id(Webhook webhook, String what) {
            return ContentId.of((webhook.id() + " " + what).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void raised(Connection transaction, List<RaisedAlert> alerts) throws SQLException {
        List<Message> messages = new ArrayList<>();
        for (Webhook webhook : webhooks.all(transaction)) {
            alerts.stream()
                    .filter(alert ->
                            webhook.draft()
                                    .rules()
                                    .map(rules -> rules.contains(alert.rule()))
                                    .orElse(true))
                    .forEach(alert -> messages.add(Message.of(webhook, alert)));
        }
        add(transaction, messages);
    }

    /** Puts a message for a test among those to be sent. */
    Delivery test(Connection transaction, Webhook webhook, Instant now) throws SQLException {
        UUID id = Message.id(webhook, now.toString());
        add(
                transaction,
                List.of(new Message(id, webhook.id(), null, now, CloudEvent.test(id, now))));
        return new Delivery(id, null, "pending", now, now, List.of());
    }

    private static void add(Connection transaction, List<Message> messages) throws SQLException {
        String sql =
                """
                insert into detente.webhook_delivery
                    (id, webhook_id, alert_id, body, created_at, next_at, status, attempts)
                select m.*, m.created_at, 'pending', 0
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
                    as m(id, webhook_id, alert_id, body, created_at)
                on conflict (id) do nothing
                """;
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("uuid", messages, Message::id)
                    .add("uuid", messages, Message::webhook)
                    .add("uuid", messages, Message::alert)
                    .add("text", messages, Message::body)
                    .add("timestamptz", messages, message -> message.created().toString());
            statement.executeUpdate();
        }
    }

    /**
     * A message that this replica sends now.
     *
     * @param attempt its number, from 1
     */
    record Claimed(UUID id, int attempt, String body, String url, String secret) {}

    /**
     * Takes messages that are due; nobody else does until a time.
     *
     * <p>An attempt counts from here on, so that one that brings its sender down is not made for
     * ever.
     */
    List<Claimed> claim(Connection transaction, Instant now, Instant until, int most)
            throws SQLException {
        String sql =
                """
                update detente.webhook_delivery d
                set claimed_until = ?, attempts = d.attempts + 1
                from detente.webhook w
                where w.id = d.webhook_id and d.id in (
                    select id from detente.webhook_delivery
                    where status = 'pending' and next_at <= ?
                      and (claimed_until is null or claimed_until <= ?)
                    order by next_at limit ? for update skip locked)
                returning d.id, d.attempts, d.body, w.url, w.secret
                """;
        List<Claimed> claimed = new ArrayList<>();
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setObject(1, utc(until));
            statement.setObject(2, utc(now));
            statement.setObject(3, utc(now));
            statement.setInt(4, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(
                            new Claimed(
                                    row.getObject(1, UUID.class),
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
                }
            }
        }
        return claimed;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * Writes down an attempt and what follows from it.
     *
     * @param next when to try again; empty when that was the last attempt
     */
    void settle(
            Connection transaction, UUID delivery, Delivery.Attempt attempt, Optional<Instant> next)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(SETTLE)) {
            statement.setString(
                    1, attempt.arrived() ? "delivered" : next.isPresent() ? "pending" : "failed");
            statement.setObject(2, next.map(Outbox::utc).orElse(null));
            statement.setObject(
                    3,
                    next.isPresent()
                            ? null
                            : utc(attempt.began().plusMillis(attempt.milliseconds())));
            statement.setObject(4, delivery);
            statement.setInt(5, attempt.number());
            statement.setInt(6, attempt.number());
            statement.setObject(7, utc(attempt.began()));
            statement.setInt(8, attempt.milliseconds());
            statement.setString(9, attempt.outcome());
            statement.setObject(10, attempt.status());
            statement.setString(11, attempt.detail());
            statement.setObject(12, delivery);
            statement.executeUpdate();
        }
    }
}
