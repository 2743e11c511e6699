package org.detente.projection;

import java.util.Map;
import java.util.Optional;

/**
 * Compares the log with the cursor before anything is applied: is this still the log we were
 * reading?
 */
final class LogGuard {
    private LogGuard() {}

    /** Why the log must not be read from this cursor, and what to do; empty when all is well. */
    static Optional<String> objection(
            LogPosition cursor, EventLog.Identity log, Map<Integer, Long> endOffsets) {
        if (cursor.nextOffsets().isEmpty()) {
            return Optional.empty();
        }
        if (!cursor.topicId().equals(log.topicId())) {
            return Optional.of(
                    "the topic was re-created: the read models follow topic id "
                            + cursor.topicId()
                            + " but the log's is "
                            + log.topicId()
                            + "; restore the old topic, or drop this set's schema to rebuild from the"
                            + " new one");
        }
        return cursor.nextOffsets().entrySet().stream()
                .filter(entry -> entry.getValue() > endOffsets.getOrDefault(entry.getKey(), 0L))
                .findFirst()
                .map(entry ->
                        "partition "
                                + entry.getKey()
                                + " ends at "
                                + endOffsets.getOrDefault(entry.getKey(), 0L)
                                + " but "
                                + entry.getValue()
                                + " records were applied: the log has lost its end; restore it"
                                + " from the archive before going on");
    }
}
