package org.detente.archive.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;

/** Archives made by the archiver's own writer, without a topic. */
public final class WrittenArchive {
    public static final Origin ORIGIN = Origin.of("events", "topicIdOfTheTests", 1);
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private WrittenArchive() {}

    /**
     * Writes records of partition 0 after those that are there.
     *
     * @param perFlush records of one frame
     * @param perSegment records after which a segment is closed
     */
    public static void write(Store store, List<LogRecord> records, int perFlush, int perSegment) {
        store.write(Names.ORIGIN, ORIGIN.toBytes());
        PartitionEnd end = PartitionEnd.read(store, 0);
        end.repairs().forEach(repair -> repair.mend(store));
        PartitionWriter writer = writer(store, end, perSegment);
        for (int each = 0; each < records.size(); each++) {
            writer.take(records.get(each), NOW);
            if ((each + 1) % perFlush == 0 || each + 1 == records.size()) {
                writer.flush(NOW);
                if (writer.isCloseDue(NOW)) {
                    writer.close();
                }
            }
        }
    }

    static PartitionWriter writer(Store store, PartitionEnd end, int perSegment) {
        return new PartitionWriter(
                store,
                ORIGIN,
                0,
                new Limits(
                        Duration.ofSeconds(1), 1 << 20, 1 << 20, perSegment, Duration.ofHours(1)),
                new ArchiveProgress(),
                end,
                NOW);
    }
}
