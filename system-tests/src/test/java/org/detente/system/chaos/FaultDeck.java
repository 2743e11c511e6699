package org.detente.system.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Deals faults at random, but each kind about as often as the others: every part is killed once per
 * deck, and three pauses lie between, one of them longer than a consumer may be silent.
 */
final class FaultDeck {
    private static final List<String> PARTS =
            List.of("broker", "database", "event-service", "projection-service", Fault.GATEWAY);
    private static final int SHORT_MILLIS_MIN = 200;
    private static final int SHORT_MILLIS_MAX = 2_500;
    private static final int LONG_MILLIS_MIN = 6_500;
    private static final int LONG_MILLIS_MAX = 11_000;

    private final Signals signals;
    private final List<Fault> extra;
    private final Random dice;
    private final int togetherPercent;
    private final Deque<Fault> deck = new ArrayDeque<>();
    private final Deque<String> longPauses = new ArrayDeque<>();

    /**
     * @param extra faults that each deck has besides
     */
    FaultDeck(Signals signals, List<Fault> extra, ChaosPlan plan) {
        this.signals = signals;
        this.extra = List.copyOf(extra);
        this.dice = new Random(plan.seed());
        this.togetherPercent = plan.togetherPercent();
    }

    /** The next fault, now and then with another one that hits a different part meanwhile. */
    List<Fault> next() {
        Fault first = draw();
        if (dice.nextInt(100) >= togetherPercent || extra.contains(first)) {
            return List.of(first);
        }
        Fault second = draw();
        if (second.part().equals(first.part()) || extra.contains(second)) {
            deck.addFirst(second);
            return List.of(first);
        }
        return List.of(first, second);
    }

    private Fault draw() {
        if (deck.isEmpty()) {
            List<Fault> cards = new ArrayList<>(extra);
            PARTS.forEach(part -> cards.add(new Kill(signals, part)));
            cards.add(pause(anyPart(), SHORT_MILLIS_MIN, SHORT_MILLIS_MAX));
            cards.add(pause(anyPart(), SHORT_MILLIS_MIN, SHORT_MILLIS_MAX));
            cards.add(pause(nextLongPause(), LONG_MILLIS_MIN, LONG_MILLIS_MAX));
            Collections.shuffle(cards, dice);
            deck.addAll(cards);
        }
        return deck.removeFirst();
    }

    /** The consumer first: it is the one that can become a zombie. */
    private String nextLongPause() {
        if (longPauses.isEmpty()) {
            List<String> others = new ArrayList<>(PARTS);
            others.remove("projection-service");
            Collections.shuffle(others, dice);
            longPauses.add("projection-service");
            longPauses.addAll(others);
        }
        return longPauses.removeFirst();
    }

    private String anyPart() {
        return PARTS.get(dice.nextInt(PARTS.size()));
    }

    private Fault pause(String part, int millisMin, int millisMax) {
        return new Pause(signals, part, Duration.ofMillis(dice.nextInt(millisMin, millisMax + 1)));
    }
}
