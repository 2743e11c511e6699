package org.detente.system.chaos;

import java.util.UUID;

/**
 * The system's word that an event is in the log.
 *
 * @param record where its record stands, {@code partition:offset}
 * @param covering a position that covers it, as the answer gave it; nothing when the answer of a
 *     batch broke off before its summary
 */
record Acknowledgement(UUID id, String record, Position covering) {

    int partition() {
        return Integer.parseInt(record.substring(0, record.indexOf(':')));
    }

    long offset() {
        return Long.parseLong(record.substring(record.indexOf(':') + 1));
    }
}
