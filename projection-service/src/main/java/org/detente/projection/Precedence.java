package org.detente.projection;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Lets the version that is read go first: the others give way while what it applies is late. */
final class Precedence {
    private static final Duration LATE = Duration.ofMillis(500);

    private volatile boolean late;

    /** The version that is read has applied records: late, if the first of them had to wait. */
    void applied(ConsumerRecords<byte[], byte[]> records) {
        long now = System.currentTimeMillis();
        long first = now;
        for (ConsumerRecord<byte[], byte[]> each : records) {
            first = Math.min(first, each.timestamp());
        }
        late = now - first > LATE.toMillis();
    }

    boolean isLate() {
        return late;
    }
}
