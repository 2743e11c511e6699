package org.detente.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How long the system took to work again, by kind of fault. */
final class Recoveries {
    private final Map<String, List<Duration>> times = new TreeMap<>();
    private final Set<String> struck = new TreeSet<>();
    private int faults;

    /** Times of one kind. */
    record Summary(int faults, Duration median, Duration longest) {}

    synchronized void add(List<Fault> together, Duration time) {
        faults += together.size();
        together.forEach(fault -> struck.add(fault.label()));
        String label = together.size() == 1 ? together.getFirst().label() : "two at a time";
        times.computeIfAbsent(label, _ -> new ArrayList<>()).add(time);
    }

    /** All faults, those that struck together counted one by one. */
    synchronized int faults() {
        return faults;
    }

    /** Every kind of fault that struck, alone or with another one. */
    synchronized Set<String> struck() {
        return Set.copyOf(struck);
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
