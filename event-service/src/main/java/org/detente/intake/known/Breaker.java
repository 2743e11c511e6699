package org.detente.intake.known;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Stops asking somebody who does not answer: after some failures in a row it opens for a while. */
final class Breaker {
    private final int failuresMax;
    private final long pauseNanos;
    private final LongSupplier nanoTime;

    private int failuresInARow;
    private long openSince;

    Breaker(int failuresMax, Duration pause, LongSupplier nanoTime) {
        this.failuresMax = failuresMax;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Whether to ask now. When a pause is over one caller may try; the others wait for its luck.
     */
    synchronized boolean allows() {
        if (failuresInARow < failuresMax) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (now - openSince < pauseNanos) {
            return false;
        }
        openSince = now;
        return true;
    }

    synchronized void succeeded() {
        failuresInARow = 0;
    }

    synchronized void failed() {
        failuresInARow = Math.min(failuresInARow + 1, failuresMax);
        openSince = nanoTime.getAsLong();
    }

    synchronized boolean isOpen() {
        return failuresInARow >= failuresMax;
    }
}
