package org.detente.projection;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the log with the cursor before anything is applied: is this still the log we were
 * reading?
 */
final class LogGuard {
    private LogGuard() {}

    /** Which offsets the log holds, by partition: from the first, up to the end. */
    record Offsets(Map<Integer, Long> begins, Map<Integer, Long> ends) {}

    /** Records that were deleted before they were applied would be skipped without a word. */
    private static Optional<String> lostBeginning(LogPosition cursor, Offsets held) {
        return new TreeMap<>(held.begins())
                .entrySet().stream()
                        .filter(begin ->
                                begin.getValue()
                                        > cursor.nextOffsets().getOrDefault(begin.getKey(), 0L))
                        .findFirst()
                        .map(begin ->
                                "partition "
                                        + begin.getKey()
                                        + " begins at "
                                        + begin.getValue()
                                        + " but only "
                                        + cursor.nextOffsets().getOrDefault(begin.getKey(), 0L)
                                        + " records were applied: the log has lost its beginning;"
                                        + " set retention.ms and retention.bytes to -1 and restore"
                                        + " the archive into a new topic");
    }

    /** Why the log must not be read from this cursor, and what to do; empty when all is well. */
    static Optional<String> objection(LogPosition cursor, EventLog.Identity log, Offsets held) {
        Optional<String> beginning = lostBeginning(cursor, held);
        if (beginning.isPresent() || cursor.nextOffsets().isEmpty()) {
            return beginning;
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
                .filter(entry -> entry.getValue() > held.ends().getOrDefault(entry.getKey(), 0L))
                .findFirst()
                .map(entry ->
                        "partition "
                                + entry.getKey()
                                + " ends at "
                                + held.ends().getOrDefault(entry.getKey(), 0L)
                                + " but "
                                + entry.getValue()
                                + " records were applied: the log has lost its end; restore it"
                                + " from the archive before going on");
    }
}
