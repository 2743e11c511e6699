package org.detente.webhooks;

import java.time.Duration;

/**
 * How long to wait between attempts: four times as long each time, up to a limit, more or less a
 * fifth so that messages that failed together do not come back together. Pure.
 */
record BackOff(Duration first, Duration longest) {
    private static final double FACTOR = 4;
    private static final double JITTER = 0.2;

    /**
     * The pause after an attempt.
     *
     * @param attempt from 1
     * @param chance from 0 up to 1
     */
    Duration after(int attempt, double chance) {
        double millis =
                Math.min(longest.toMillis(), first.toMillis() * Math.pow(FACTOR, attempt - 1.0));
        return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * chance)));
    }
}
