package org.detente.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.detente.event.codec.ContentId;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Writes;

/** The webhooks that are kept, in the database alone. */
@ApplicationScoped
class Webhooks {
    private static final int KEPT_MAX = 50;

    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final Writes writes;
    private final Clock clock;

    Webhooks(WebhookTable table, DeliveryTable deliveries, Writes writes, Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.writes = writes;
        this.clock = clock;
    }

    List<Webhook> all() {
        return writes.inTransaction(table::all);
    }

    /** The webhook; a 404 says where to find what there is. */
    Webhook find(UUID id) {
        return writes.inTransaction(transaction -> present(transaction, id));
    }

    private Webhook present(Connection transaction, UUID id) throws SQLException {
        return table.find(transaction, id).orElseThrow(() -> none(id.toString()));
    }

    static ProblemException none(String id) {
        return ProblemException.notFound(
                "No webhook is kept as '" + id + "'.", "GET /api/v1/webhooks lists them.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Webhook keep(Webhook.Draft draft) {
        Instant now = now();
        return writes.inTransaction(transaction -> {
            if (table.all(transaction).size() >= KEPT_MAX) {
                throw new ProblemException(
                        new Problem(
                                "too-many-webhooks",
                                "Too many webhooks",
                                409,
                                KEPT_MAX
                                        + " webhooks are kept, which is the limit; delete one first.",
                                List.of()));
            }
            byte[] content =
                    (now + " " + draft.url() + " " + draft.name()).getBytes(StandardCharsets.UTF_8);
            Webhook webhook = new Webhook(ContentId.of(content), 1, now, draft);
            table.add(transaction, webhook);
            return webhook;
        });
    }

    /** Replaces a webhook of which its author knew the present version. */
    Webhook change(UUID id, String version, Webhook.Draft draft) {
        Instant now = now();
        return writes.inTransaction(transaction -> {
            Webhook before = present(transaction, id);
            Webhook after = new Webhook(id, before.version() + 1, now, draft);
            if (!before.etag().equals(version) || !table.change(transaction, after)) {
                throw stale(before);
            }
            return after;
        });
    }

    /** Deletes a webhook of which its author knew the present version, with its deliveries. */
    void delete(UUID id, String version) {
        boolean deleted =
                writes.inTransaction(transaction -> {
                    Webhook before = present(transaction, id);
                    if (!before.etag().equals(version)) {
                        throw stale(before);
                    }
                    return table.delete(transaction, id);
                });
        if (!deleted) {
            throw none(id.toString());
        }
    }

    private static ProblemException stale(Webhook present) {
        return new ProblemException(
                new Problem(
                        "precondition-failed",
                        "The webhook has changed since",
                        412,
                        "The webhook has changed since: its version is \""
                                + present.etag()
                                + "\". Read it, then send the request with that version as If-Match if it"
                                + " still holds. Nothing was changed.",
                        List.of()));
    }

    /** Puts a message for a test among those to be sent. */
    Delivery test(UUID id) {
        Instant now = now();
        return writes.inTransaction(transaction -> {
            Webhook webhook = present(transaction, id);
            return deliveries.test(transaction, webhook, now);
        });
    }
}
