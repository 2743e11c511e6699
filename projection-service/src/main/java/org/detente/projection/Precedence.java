package org.detente.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets the version that is read go first: the others give way while what it applies is late. */
final class Precedence {
    private static final Duration LATE = Duration.ofMillis(500);

    /** Who was late and has applied nothing since has nothing to apply, or has stopped. */
    private static final Duration LATE_MAX = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile Instant lateUntil = Instant.EPOCH;

    Precedence(Clock clock) {
        this.clock = clock;
    }

    /**
     * The version that is read has applied records.
     *
     * @param appended when the first of them was appended to the log
     */
    void applied(Instant appended) {
        Instant now = clock.instant();
        lateUntil = appended.isBefore(now.minus(LATE)) ? now.plus(LATE_MAX) : now;
    }

    boolean isLate() {
        return clock.instant().isBefore(lateUntil);
    }
}
