package org.detente.archive.follow;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Figures of the archiver since its start; written by its thread, read by metrics. */
@Singleton
class ArchiveProgress implements PartitionWriter.WrittenCount {
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong segments = new AtomicLong();
    private volatile long lagRecords;
    private volatile long behindSinceMillis = -1;

    @Override
    public void flushed(long count, long size) {
        records.addAndGet(count);
        bytes.addAndGet(size);
    }

    @Override
    public void closed(long size) {
        segments.incrementAndGet();
        bytes.addAndGet(size);
    }

    /**
     * @param lag records in the topic that are not in the archive
     * @param sinceMillis when the broker took the oldest of them, or when the archive was last
     *     complete; less than 0 when it is complete
     */
    void lags(long lag, long sinceMillis) {
        lagRecords = lag;
        behindSinceMillis = sinceMillis;
    }

    long records() {
        return records.get();
    }

    long bytes() {
        return bytes.get();
    }

    long segments() {
        return segments.get();
    }

    long lagRecords() {
        return lagRecords;
    }

    /** How long the oldest record that is not in the archive has waited. */
    double lagSeconds(long nowMillis) {
        long since = behindSinceMillis;
        return since < 0 ? 0 : Math.max(0, nowMillis - since) / 1000.0;
    }
}
