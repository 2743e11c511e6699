package org.detente.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Gives up on an exchange: after a total time, or after a quiet time. Used on one event loop only.
 */
final class Patience {
    private static final int TICKS_PER_QUIET_TIME = 4;
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Runnable late;
    private long timer = NO_TIMER;
    private int quietTicks;

    Patience(Vertx vertx, Runnable late) {
        this.vertx = vertx;
        this.late = late;
    }

    /** Gives up {@code total} from now, whatever happens until then. */
    void allow(Duration total) {
        stop();
        timer = vertx.setTimer(total.toMillis(), ignored -> late.run());
    }

    /** Gives up once nothing has happened for {@code quiet}, give or take a quarter. */
    void allowQuiet(Duration quiet) {
        stop();
        quietTicks = 0;
        scheduleTick(Math.max(1, quiet.toMillis() / TICKS_PER_QUIET_TIME));
    }

    void progressed() {
        quietTicks = 0;
    }

    void stop() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    /**
     * One tick at a time: a periodic timer catches up after the event loop was busy, and its
     * overdue ticks, run in one go, would look like quiet although the loop was busy with this very
     * exchange.
     */
    private void scheduleTick(long millis) {
        timer =
                vertx.setTimer(
                        millis,
                        ignored -> {
                            if (++quietTicks > TICKS_PER_QUIET_TIME) {
                                timer = NO_TIMER;
                                late.run();
                            } else {
                                scheduleTick(millis);
                            }
                        });
    }
}
