package org.detente.system.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.detente.system.chaos.Violations.Promise;

/** Writes until it is told to stop, then until everything that it sent is acknowledged. */
final class Writer implements Runnable {
    private static final int PAUSE_MILLIS_MAX = 150;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(300);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);

    private final List<Traffic> ways;
    private final Drafts drafts;
    private final SplittableRandom dice;
    private final CountDownLatch stop;
    private final Violations violations;

    /**
     * @param seed of the events and of all choices
     * @param stop counted down when the load ends
     */
    Writer(List<Traffic> ways, long seed, CountDownLatch stop, Violations violations) {
        this.ways = ways;
        this.drafts = new Drafts(seed);
        this.dice = new SplittableRandom(seed);
        this.stop = stop;
        this.violations = violations;
    }

    @Override
    public void run() {
        try {
            boolean stopped = false;
            while (!stopped) {
                Duration pause =
                        switch (writeOnce()) {
                            case ACKNOWLEDGED ->
                                    Duration.ofMillis(dice.nextInt(PAUSE_MILLIS_MAX + 1));
                            case TRY_AGAIN -> PAUSE_AFTER_FAILURE;
                        };
                stopped = stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
            settle();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Traffic.Outcome writeOnce() throws InterruptedException {
        Traffic way = ways.get(dice.nextInt(ways.size()));
        int size = way.size(dice);
        List<Draft> next = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            next.add(drafts.next(dice));
        }
        return way.send(next, drafts);
    }

    private void settle() throws InterruptedException {
        Instant deadline = Instant.now().plus(SETTLED_WITHIN);
        for (List<Draft> left = drafts.takeUnsettled();
                !left.isEmpty();
                left = drafts.takeUnsettled()) {
            if (Instant.now().isAfter(deadline)) {
                violations.add(
                        Promise.HEALING,
                        "%d events of a writer are still not acknowledged".formatted(left.size()));
                return;
            }
            if (ways.getFirst().send(left, drafts) == Traffic.Outcome.TRY_AGAIN) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
            }
        }
    }
}
