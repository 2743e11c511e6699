package org.detente.projection;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought: the ranges of offsets it covers, the events in them, and the records that
 * are no events.
 */
record PolledBatch(List<Range> ranges, List<LogRecord> events, List<Undecodable> undecodable) {
    /** How many records it holds. */
    int records() {
        return events.size() + undecodable.size();
    }

    /** Offsets {@code from} (included) to {@code to} (not included) of a partition. */
    record Range(int partition, long from, long to) {}

    /** A record that is no event, and why. */
    record Undecodable(ConsumerRecord<byte[], byte[]> item, RuntimeException reason) {}

    /** Where the cursor of a partition stands. */
    interface Cursor {
        long nextOffset(int partition);
    }

    /**
     * The cursor moves over every polled record, those that are no events included, up to where the
     * runner is to wait.
     *
     * @param limit the first offset of a partition that is left alone
     */
    static PolledBatch from(ConsumerRecords<byte[], byte[]> polled, Cursor cursor, Cursor limit) {
        List<Range> ranges = new ArrayList<>();
        List<LogRecord> events = new ArrayList<>(polled.count());
        List<Undecodable> undecodable = new ArrayList<>();
        for (TopicPartition partition : polled.partitions()) {
            long end = limit.nextOffset(partition.partition());
            List<ConsumerRecord<byte[], byte[]>> items =
                    polled.records(partition).stream().filter(item -> item.offset() < end).toList();
            if (items.isEmpty()) {
                continue;
            }
            ranges.add(
                    new Range(
                            partition.partition(),
                            cursor.nextOffset(partition.partition()),
                            items.getLast().offset() + 1));
            for (ConsumerRecord<byte[], byte[]> item : items) {
                try {
                    events.add(RecordDecoder.decode(item));
                } catch (RuntimeException poison) {
                    undecodable.add(new Undecodable(item, poison));
                }
            }
        }
        return new PolledBatch(List.copyOf(ranges), events, undecodable);
    }
}
