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
import org.detente.query.IfMatch;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Writes;

/** The webhooks that are kept, in the database alone. */
@ApplicationScoped
class Webhooks {
    private static final int KEPT_MAX = 50;

    private final WebhookTable table;
    private final Outbox outbox;
    private final Writes writes;
    private final Clock clock;

    Webhooks(WebhookTable table, Outbox outbox, Writes writes, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.writes = writes;
        this.clock = clock;
    }

    List<Webhook> all() {
        return writes.inTransaction(table::all);
    }

    /** The webhook; a 404 says where to find what there is. */
    Webhook find(UUID id) {
        return writes.inTransaction(transaction -> table.find(transaction, id))
                .orElseThrow(() -> none(id.toString()));
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
            Webhook before = present(transaction, id, version);
            Webhook after = new Webhook(id, before.version() + 1, now, draft);
            table.change(transaction, after);
            return after;
        });
    }

    /** Deletes a webhook of which its author knew the present version, with its deliveries. */
    void delete(UUID id, String version) {
        writes.inTransaction(transaction -> {
            Webhook before = present(transaction, id, version);
            table.delete(transaction, before.id());
            return before;
        });
    }

    private Webhook present(Connection transaction, UUID id, String version) throws SQLException {
        Webhook before = toChange(transaction, id);
        IfMatch.require(version, before.etag());
        return before;
    }

    private Webhook toChange(Connection transaction, UUID id) throws SQLException {
        return table.findToChange(transaction, id).orElseThrow(() -> none(id.toString()));
    }

    /** Puts a message for a test among those to be sent. */
    Delivery test(UUID id) {
        Instant now = now();
        return writes.inTransaction(transaction -> {
            Webhook webhook = toChange(transaction, id);
            return outbox.test(transaction, webhook, now);
        });
    }
}
