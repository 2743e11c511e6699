package org.detente.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.detente.query.Writes;

/** Keeps the log of deliveries from growing without end: what ended long ago is deleted. */
@ApplicationScoped
class Retention {
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Few enough that nobody who sends waits for it. */
    private static final int ROWS = 1_000;

    private final DeliveryLog deliveries;
    private final Writes writes;
    private final Duration kept;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Retention(DeliveryLog deliveries, Writes writes, WebhooksConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.writes = writes;
        this.kept = config.kept();
        this.clock = clock;
    }

    /** Deletes some when the last look is an hour ago, or left any. */
    void enforceWhenDue() {
        Instant now = clock.instant();
        if (!now.isBefore(next) && enforce(now) < ROWS) {
            next = now.plus(PAUSE);
        }
    }

    /** How many were deleted of those that are too old by then. */
    int enforce(Instant now) {
        return writes.inTransaction(
                transaction -> deliveries.forget(transaction, now.minus(kept), ROWS));
    }
}
