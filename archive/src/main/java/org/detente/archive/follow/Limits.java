package org.detente.archive.follow;

import java.time.Duration;
import org.detente.archive.ArchiveConfig;

/** When records are written, and when a segment is closed. */
record Limits(
        Duration flushInterval,
        long flushBytes,
        long segmentBytes,
        long segmentRecords,
        Duration segmentAge) {

    static Limits of(ArchiveConfig.Archive config) {
        return new Limits(
                config.flushInterval(),
                config.flushSize().asLongValue(),
                config.segmentSize().asLongValue(),
                config.segmentRecords(),
                config.segmentAge());
    }
}
