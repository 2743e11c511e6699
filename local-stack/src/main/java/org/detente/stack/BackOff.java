package org.detente.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a process that ended stays down before it is started again: twice as long each time that
 * it did not live long, up to a limit. It never gives up: what keeps a process from living, a full
 * disk for instance, may pass while nobody is there to start the stack again.
 */
final class BackOff {

    static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** A process that lived this long was well; its next end has another reason. */
    static final Duration LONG_LIFE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Duration firstPause;
    private @Nullable Instant started;
    private Duration pause;
    private int inARow;

    BackOff(Clock clock, Duration firstPause) {
        this.clock = clock;
        this.firstPause = firstPause;
        this.pause = firstPause;
    }

    /** The process was started. */
    synchronized void started() {
        started = clock.instant();
    }

    /** The process ended, or could not even be started; the pause before the next try. */
    synchronized Duration afterEnd() {
        Instant begun = started;
        started = null;
        if (begun != null && !begun.plus(LONG_LIFE).isAfter(clock.instant())) {
            inARow = 0;
            pause = firstPause;
        }
        inARow++;
        Duration now = pause;
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        return now;
    }

    /** How many times it ended without a long life between. */
    synchronized int endsInARow() {
        return inARow;
    }
}
