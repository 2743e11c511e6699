package org.detente.projection;

import java.time.Instant;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.jspecify.annotations.Nullable;

/**
 * One decoded record of the log.
 *
 * @param body the canonical JSON, as recorded
 * @param recordedBy who logged it
 */
record LogRecord(
        UUID id,
        DiplomaticEvent event,
        byte[] body,
        Instant recorded,
        String recordedBy,
        int partition,
        long offset) {
    /** The copy of the same event that was recorded first. */
    LogRecord earlier(LogRecord other) {
        int byTime = recorded.compareTo(other.recorded);
        int order = byTime != 0 ? byTime : recordedBy.compareTo(other.recordedBy);
        return order <= 0 ? this : other;
    }

    EventChange changeFrom(@Nullable Instant recordedBefore) {
        return new EventChange(
                recordedBefore == null ? null : new EventFact(id, event, recordedBefore),
                new EventFact(id, event, recorded));
    }
}
