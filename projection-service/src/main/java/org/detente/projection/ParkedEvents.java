package org.detente.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events that are parked for a projection. What comes later about such an event waits with it: a
 * projection that never added an event must not take away what an amendment ends. Replaying it
 * applies all that is known by then.
 */
final class ParkedEvents {
    private final Map<String, Set<String>> eventsByProjection = new HashMap<>();

    void add(String projection, String event) {
        eventsByProjection.computeIfAbsent(projection, _ -> new HashSet<>()).add(event);
    }

    /** The changes about other events. */
    List<EventChange> others(String projection, List<EventChange> changes) {
        Set<String> parked = eventsByProjection.getOrDefault(projection, Set.of());
        if (parked.isEmpty()) {
            return changes;
        }
        return changes.stream().filter(change -> !parked.contains(change.id().toString())).toList();
    }
}
