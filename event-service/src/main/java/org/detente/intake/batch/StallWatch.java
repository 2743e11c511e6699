package org.detente.intake.batch;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Notices when a write has been waiting for its reader for too long. A client that never reads
 * would otherwise keep its place among the batches for ever.
 */
final class StallWatch {
    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private volatile long writingSince = NOT_WRITING;

    StallWatch(Duration patience, LongSupplier nanoTime) {
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    void writeBegins() {
        writingSince = nanoTime.getAsLong();
    }

    void writeEnds() {
        writingSince = NOT_WRITING;
    }

    boolean isStalled() {
        long since = writingSince;
        return since != NOT_WRITING && nanoTime.getAsLong() - since > patienceNanos;
    }
}
