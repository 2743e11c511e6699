package org.detente.archive.check;

import org.detente.archive.format.LogRecord;

/**
 * A record with its place in the archive.
 *
 * @param line from 1
 */
public record Found(LogRecord record, String object, long line) {

    /** For people. */
    public String where() {
        return "%s, line %d (offset %d)".formatted(object, line, record.offset());
    }
}
