package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes reads that wait for a position when this replica has applied a batch. */
@ApplicationScoped
public class AppliedSignal {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long batches;

    void signal() {
        lock.lock();
        try {
            batches++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next batch of this replica, at most {@code time}: another may have moved the
     * cursor.
     */
    public void await(Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lock();
        try {
            long seen = batches;
            while (batches == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
