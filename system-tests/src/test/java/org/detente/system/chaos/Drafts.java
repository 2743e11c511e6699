package org.detente.system.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What one writer sends: fresh events, now and then one that it sent before, and again whatever was
 * not acknowledged, until it is. For one thread.
 */
final class Drafts {
    private static final int REPEATS_PERCENT = 10;
    private static final int REMEMBERED_MAX = 500;

    private final Iterator<Draft> fresh;
    private final List<Draft> sent = new ArrayList<>();
    private final Deque<Draft> unsettled = new ArrayDeque<>();

    Drafts(long seed) {
        this.fresh = Draft.sequence(seed);
    }

    Draft next(RandomGenerator dice) {
        if (!unsettled.isEmpty() && dice.nextBoolean()) {
            return unsettled.removeFirst();
        }
        if (!sent.isEmpty() && dice.nextInt(100) < REPEATS_PERCENT) {
            return sent.get(dice.nextInt(sent.size()));
        }
        Draft draft = fresh.next();
        if (sent.size() < REMEMBERED_MAX) {
            sent.add(draft);
        } else {
            sent.set(dice.nextInt(REMEMBERED_MAX), draft);
        }
        return draft;
    }

    /** Its fate is not known, or it is known not to be in the log: it is sent again. */
    void unsettled(Draft draft) {
        unsettled.addLast(draft);
    }

    /** What is left to be acknowledged; no longer held here. */
    List<Draft> takeUnsettled() {
        List<Draft> left = List.copyOf(unsettled);
        unsettled.clear();
        return left;
    }
}
