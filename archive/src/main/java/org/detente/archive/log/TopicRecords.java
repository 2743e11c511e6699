package org.detente.archive.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.detente.archive.format.LogRecord;

/** The records of one partition of the topic, in order, up to an end fixed beforehand. */
public final class TopicRecords {
    private static final Duration POLL_TIME = Duration.ofMillis(500);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Deque<ConsumerRecord<byte[], byte[]>> polled = new ArrayDeque<>();

    /** Takes the consumer for itself until the end is read. */
    public TopicRecords(KafkaConsumer<byte[], byte[]> consumer, TopicFacts topic, int partition) {
        this.consumer = consumer;
        this.partition = new TopicPartition(topic.name(), partition);
        this.end = topic.end(partition);
        consumer.assign(List.of(this.partition));
        consumer.seek(this.partition, topic.begin(partition));
    }

    /** The next record; empty at the end. */
    public Optional<LogRecord> next() {
        long deadline = System.nanoTime() + SILENCE_MAX.toNanos();
        while (polled.isEmpty()) {
            if (consumer.position(partition) >= end) {
                return Optional.empty();
            }
            if (System.nanoTime() > deadline) {
                throw new KafkaException(
                        "the broker has sent nothing of %s for %d s"
                                .formatted(partition, SILENCE_MAX.toSeconds()));
            }
            polled.addAll(consumer.poll(POLL_TIME).records(partition));
        }
        ConsumerRecord<byte[], byte[]> record = polled.removeFirst();
        return record.offset() < end ? Optional.of(Records.from(record)) : Optional.empty();
    }
}
