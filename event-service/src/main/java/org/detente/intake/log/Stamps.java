package org.detente.intake.log;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says when records are recorded: the clock's time in whole microseconds, and later than for the
 * record before, so that what one instance takes in some order is told in that order.
 */
@Singleton
final class Stamps {
    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    Stamps(Clock clock) {
        this.clock = clock;
    }

    Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(
                before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }
}
