package org.detente.archive.follow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.detente.archive.format.Frames;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.RecordLine;
import org.detente.archive.store.Store;

/** Lines written past the archiver. */
final class WrittenLines {
    private WrittenLines() {}

    static void write(Store store, List<LogRecord> records, String name) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LogRecord record : records) {
            RecordLine.write(record, lines);
        }
        store.write(name, Frames.open(lines.toByteArray()));
    }
}
