package org.detente.feed;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one stream has still to hear. Telling it something never waits: when it does not keep up,
 * what it missed gives way to a reset.
 */
final class Listener {
    private final FeedPosition begin;
    private final BlockingQueue<FeedMessage> waiting;

    /**
     * A listener.
     *
     * @param begin it is told of all that follows
     */
    Listener(FeedPosition begin, int waitingMax) {
        this.begin = begin;
        this.waiting = new ArrayBlockingQueue<>(waitingMax);
    }

    FeedPosition begin() {
        return begin;
    }

    /** Called by one thread at a time. */
    void tell(FeedMessage message) {
        if (waiting.offer(message)) {
            return;
        }
        waiting.clear();
        waiting.add(
                switch (message) {
                    case FeedMessage.Batch batch ->
                            new FeedMessage.Reset(FeedMessage.Reason.TOO_SLOW, batch.end());
                    case FeedMessage.Alerts alerts ->
                            new FeedMessage.Reset(FeedMessage.Reason.TOO_SLOW, alerts.at());
                    case FeedMessage.Reset reset -> reset;
                    case FeedMessage.End end -> end;
                });
    }

    /** The next message; null if none comes in time. */
    @Nullable FeedMessage next(Duration time) throws InterruptedException {
        return waiting.poll(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }
}
