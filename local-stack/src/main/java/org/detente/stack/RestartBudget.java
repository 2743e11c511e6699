package org.detente.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often one process may be restarted: a few times within a window, with growing pauses. */
final class RestartBudget {

    static final int RESTARTS_MAX = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Clock clock;
    private final Duration firstPause;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    RestartBudget(Clock clock, Duration firstPause) {
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /**
     * Counts a death; the pause before the restart, or nothing when there were too many of them.
     */
    Optional<Duration> afterDeath() {
        Instant now = clock.instant();
        Instant oldest = now.minus(WINDOW);
        deaths.removeIf(death -> !death.isAfter(oldest));
        if (deaths.size() == RESTARTS_MAX) {
            return Optional.empty();
        }
        Duration pause = firstPause.multipliedBy(1L << deaths.size());
        deaths.addLast(now);
        return Optional.of(pause);
    }

    /** Restarts spent within the window. */
    int spent() {
        return deaths.size();
    }
}
