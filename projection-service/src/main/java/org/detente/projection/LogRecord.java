package org.detente.projection;

import java.time.Instant;
import java.util.UUID;
import org.detente.history.Entry;

/**
 * A record of the log that is an entry about an event.
 *
 * @param root the event that it is, or amends
 * @param body the bytes from which {@code id} is made
 */
record LogRecord(
        UUID id,
        UUID root,
        Entry.Content content,
        byte[] body,
        Instant recorded,
        String recordedBy,
        int partition,
        long offset) {
    boolean isFirst() {
        return id.equals(root);
    }

    /** Both copies of the same entry as one: the earlier record at the first of the places. */
    LogRecord earlier(LogRecord other) {
        int byTime = recorded.compareTo(other.recorded);
        int order = byTime != 0 ? byTime : recordedBy.compareTo(other.recordedBy);
        LogRecord first = order <= 0 ? this : other;
        LogRecord place = isBefore(other) ? this : other;
        return new LogRecord(
                id,
                root,
                content,
                body,
                first.recorded,
                first.recordedBy,
                place.partition,
                place.offset);
    }

    private boolean isBefore(LogRecord other) {
        return partition == other.partition ? offset < other.offset : partition < other.partition;
    }

    Entry entry() {
        return new Entry(id, content, recorded, recordedBy);
    }

    /** The wire name of what it is. */
    String kind() {
        return switch (content) {
            case Entry.Content.First first -> first.event().kind().wireName();
            case Entry.Content.Amended amended -> amended.amendment().kind().wireName();
        };
    }
}
