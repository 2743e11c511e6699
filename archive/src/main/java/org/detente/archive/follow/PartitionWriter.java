package org.detente.archive.follow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.Frames;
import org.detente.archive.format.Head;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Manifest;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.format.RecordLine;
import org.detente.archive.format.Sha256;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;

/**
 * Writes one partition: lines gather in memory, are flushed to the open segment as a frame, and the
 * open segment becomes a closed one. After an exception of the store it is thrown away, and a new
 * one begins where the archive ends; so nothing is written twice.
 */
final class PartitionWriter {
    private final Store store;
    private final Origin origin;
    private final int partition;
    private final Limits limits;
    private final WrittenCount written;

    private long segment;
    private String previous;
    private long nextOffset;

    private long openFirst;
    private long openLast;
    private long openRecords;
    private long openBytes;
    private Instant openedAt = Instant.EPOCH;

    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private long gatheredRecords;
    private long gatheredFirst;
    private long gatheredLast;
    private long gatheredAppendedMillis;
    private Instant gatheredSince = Instant.EPOCH;

    /** Told what is durable. */
    interface WrittenCount {
        void flushed(long records, long bytes);

        void closed(long bytes);
    }

    PartitionWriter(
            Store store,
            Origin origin,
            int partition,
            Limits limits,
            WrittenCount written,
            PartitionEnd end,
            Instant now) {
        this.store = store;
        this.origin = origin;
        this.partition = partition;
        this.limits = limits;
        this.written = written;
        this.segment = end.segments();
        this.previous = end.lastManifest();
        this.nextOffset = end.nextOffset();
        end.open()
                .ifPresent(open -> {
                    openFirst = open.firstOffset();
                    openLast = open.lastOffset();
                    openRecords = open.records();
                    openBytes = open.contentBytes();
                    openedAt = now;
                });
    }

    /** The first offset that is not in the archive. */
    long nextOffset() {
        return nextOffset;
    }

    /** How many records were taken and are not written yet. */
    long gatheredRecords() {
        return gatheredRecords;
    }

    /** When the broker took the oldest record that is not written yet. */
    OptionalLong oldestUnwrittenMillis() {
        return gatheredRecords == 0
                ? OptionalLong.empty()
                : OptionalLong.of(gatheredAppendedMillis);
    }

    void take(LogRecord record, Instant now) {
        long expectedMin = gatheredRecords == 0 ? nextOffset : gatheredLast + 1;
        if (record.offset() < expectedMin) {
            throw new IllegalStateException(
                    "partition %d: offset %d came after %d"
                            .formatted(partition, record.offset(), expectedMin - 1));
        }
        try {
            RecordLine.write(record, gathered);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (gatheredRecords == 0) {
            gatheredFirst = record.offset();
            gatheredAppendedMillis = record.appendedMillis();
            gatheredSince = now;
        }
        gatheredLast = record.offset();
        gatheredRecords++;
    }

    boolean isFlushDue(Instant now) {
        return gatheredRecords > 0
                && (gathered.size() >= limits.flushBytes()
                        || isOlder(gatheredSince, limits.flushInterval(), now));
    }

    /** Writes what was gathered; when it returns that is durable. */
    void flush(Instant now) {
        if (gatheredRecords == 0) {
            return;
        }
        byte[] frame = Frames.open(gathered.toByteArray());
        store.append(Names.open(partition), frame);
        if (openRecords == 0) {
            openFirst = gatheredFirst;
            openedAt = now;
        }
        openLast = gatheredLast;
        openRecords += gatheredRecords;
        openBytes += gathered.size();
        nextOffset = gatheredLast + 1;
        written.flushed(gatheredRecords, frame.length);
        gathered.reset();
        gatheredRecords = 0;
    }

    boolean isCloseDue(Instant now) {
        return openRecords > 0
                && (openBytes >= limits.segmentBytes()
                        || openRecords >= limits.segmentRecords()
                        || isOlder(openedAt, limits.segmentAge(), now));
    }

    /**
     * Makes the open segment a closed one. The order is what lets a crash heal: lines, manifest,
     * head, and only then the open segment goes.
     */
    void close() {
        byte[] lines = openLines();
        byte[] compressed = Frames.closed(lines);
        Manifest manifest =
                new Manifest(
                        origin.topic(),
                        origin.topicId(),
                        partition,
                        segment,
                        openFirst,
                        openLast,
                        openRecords,
                        lines.length,
                        compressed.length,
                        Sha256.of(compressed),
                        previous);
        byte[] manifestBytes = manifest.toBytes();
        String manifestName = Names.manifest(partition, openFirst);
        Head head = new Head(manifestName, Sha256.of(manifestBytes));
        store.write(Names.segment(partition, openFirst), compressed);
        store.write(manifestName, manifestBytes);
        store.write(Names.head(partition), head.toBytes());
        store.delete(Names.open(partition));
        segment++;
        previous = head.sha256();
        openRecords = 0;
        openBytes = 0;
        written.closed(compressed.length);
    }

    private byte[] openLines() {
        String name = Names.open(partition);
        byte[] frames = store.read(name).orElseThrow(() -> new DamagedException(name + " is gone"));
        ByteArrayOutputStream lines = new ByteArrayOutputStream((int) openBytes);
        Frames.Whole whole = Frames.read(frames, lines::writeBytes);
        if (whole.fault().isPresent() || lines.size() != openBytes) {
            throw new DamagedException(name + " is not as it was written");
        }
        return lines.toByteArray();
    }

    private static boolean isOlder(Instant since, Duration age, Instant now) {
        return !since.plus(age).isAfter(now);
    }
}
