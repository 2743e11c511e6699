package org.detente.archive.check;

import java.util.function.Consumer;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.Lines;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.RecordLine;

/** Goes through the lines of a partition's objects, one object after the other. */
public final class LineReader {
    private final int partition;
    private final Findings findings;
    private final Consumer<Found> next;

    private String object = "";
    private long line;
    private long objectRecords;
    private long objectBytes;
    private long objectFirst = -1;
    private long openFrom = -1;

    private long records;
    private long firstOffset = -1;
    private long lastOffset = -1;
    private long openRecords;
    private long nextOffset;

    LineReader(int partition, Findings findings, Consumer<Found> next) {
        this.partition = partition;
        this.findings = findings;
        this.next = next;
    }

    void begin(String name) {
        object = name;
        line = 0;
        objectRecords = 0;
        objectBytes = 0;
        objectFirst = -1;
    }

    /**
     * Records that are closed already may stand in the open segment too, and do not count again.
     */
    void beginOpen(String name) {
        begin(name);
        openFrom = nextOffset;
    }

    void take(byte[] content) {
        objectBytes += content.length;
        try {
            Lines.each(content, this::takeLine);
        } catch (DamagedException damage) {
            findings.fault("%s, line %d".formatted(object, line + 1), say(damage));
        }
    }

    private void takeLine(byte[] bytes) {
        line++;
        LogRecord record;
        try {
            record = RecordLine.read(bytes);
        } catch (DamagedException damage) {
            findings.fault("%s, line %d".formatted(object, line), say(damage));
            return;
        }
        Found found = new Found(record, object, line);
        if (openFrom > record.offset()) {
            return;
        }
        if (record.partition() != partition || record.offset() <= lastOffset) {
            findings.fault(
                    found.where(),
                    "is of partition %d and comes after offset %d"
                            .formatted(record.partition(), lastOffset));
            return;
        }
        count(record);
        next.accept(found);
    }

    private void count(LogRecord record) {
        records++;
        objectRecords++;
        if (openFrom >= 0) {
            openRecords++;
        }
        objectFirst = objectFirst < 0 ? record.offset() : objectFirst;
        firstOffset = firstOffset < 0 ? record.offset() : firstOffset;
        lastOffset = record.offset();
        nextOffset = Math.max(nextOffset, lastOffset + 1);
    }

    /** A segment that cannot be read ends where its manifest says. */
    void skipTo(long offset) {
        nextOffset = Math.max(nextOffset, offset);
    }

    private static String say(DamagedException damage) {
        return String.valueOf(damage.getMessage());
    }

    long objectRecords() {
        return objectRecords;
    }

    long objectBytes() {
        return objectBytes;
    }

    long objectFirst() {
        return objectFirst;
    }

    long objectLast() {
        return objectRecords == 0 ? -1 : lastOffset;
    }

    /** Records handed on. */
    public long records() {
        return records;
    }

    /** Those of them in the open segment. */
    long openRecords() {
        return openRecords;
    }

    long firstOffset() {
        return firstOffset;
    }

    long lastOffset() {
        return lastOffset;
    }

    long nextOffset() {
        return nextOffset;
    }
}
