package org.detente.system.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What the writers looked at lately: whoever amends the same is in a race. */
final class Sights {
    private static final int KEPT_MAX = 12;

    private final Deque<Sight> lately = new ArrayDeque<>();

    synchronized void add(Sight seen) {
        lately.addLast(seen);
        if (lately.size() > KEPT_MAX) {
            lately.removeFirst();
        }
    }

    synchronized Optional<Sight> any(RandomGenerator dice) {
        return lately.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(lately).get(dice.nextInt(lately.size())));
    }
}
