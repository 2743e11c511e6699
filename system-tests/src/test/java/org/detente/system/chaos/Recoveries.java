package org.detente.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the system took to work again, by kind of fault. */
final class Recoveries {
    private final Map<String, List<Duration>> times = new TreeMap<>();
    private int faults;

    /** Times of one kind. */
    record Summary(int faults, Duration median, Duration longest) {}

    synchronized void add(List<Fault> struck, Duration time) {
        faults += struck.size();
        String label = struck.size() == 1 ? struck.getFirst().label() : "two at a time";
        times.computeIfAbsent(label, _ -> new ArrayList<>()).add(time);
    }

    /** All faults, those that struck together counted one by one. */
    synchronized int faults() {
        return faults;
    }

    synchronized Map<String, Summary> summaries() {
        Map<String, Summary> summaries = new TreeMap<>();
        times.forEach((label, all) -> {
            List<Duration> sorted = all.stream().sorted().toList();
            summaries.put(
                    label,
                    new Summary(
                            sorted.size(), sorted.get((sorted.size() - 1) / 2), sorted.getLast()));
        });
        return summaries;
    }
}
