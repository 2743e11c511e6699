package org.detente.system.chaos;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tells whether the whole system works: an event can be written and read back. */
final class Heartbeat {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SinglePosts posts;
    private final Readback readback;
    private final Iterator<Draft> drafts;
    private Draft next;
    private String lastMissed = "nothing";

    /**
     * @param seed of its events
     */
    Heartbeat(SinglePosts posts, Readback readback, long seed) {
        this.posts = posts;
        this.readback = readback;
        this.drafts = Draft.sequence(seed);
        this.next = drafts.next();
    }

    /** Waits until it beats. */
    boolean returnsWithin(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        lastMissed = "nothing";
        while (System.nanoTime() < deadline) {
            if (beats()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return false;
    }

    /** What the last beat that was missed lacked. */
    String lastMissed() {
        return lastMissed;
    }

    /**
     * What was not acknowledged is sent again: a fresh event only after the last one is settled.
     */
    private boolean beats() throws InterruptedException {
        Optional<Acknowledgement> written = posts.write(next);
        if (written.isEmpty()) {
            lastMissed = "writing";
            return false;
        }
        next = drafts.next();
        boolean isRead = readback.of(written.get()) instanceof Answer.Good;
        lastMissed = isRead ? lastMissed : "reading";
        return isRead;
    }
}
