package org.detente.system.chaos;

import java.util.Map;
import java.util.TreeMap;

/** Counts requests by what was asked and how it ended. */
final class Requests {
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    synchronized void count(String operation, String outcome) {
        counts.computeIfAbsent(operation, _ -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
    }

    /** By operation and outcome. */
    synchronized Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        counts.forEach((operation, outcomes) -> copy.put(operation, new TreeMap<>(outcomes)));
        return copy;
    }
}
