package org.detente.archive.log;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.detente.archive.format.Header;
import org.detente.archive.format.LogRecord;

/** Kafka's records and ours. */
public final class Records {
    private Records() {}

    public static LogRecord from(ConsumerRecord<byte[], byte[]> record) {
        return new LogRecord(
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                Arrays.stream(record.headers().toArray())
                        .map(header -> new Header(header.key(), header.value()))
                        .toList(),
                record.value());
    }

    /** To the partition it was in; the broker gives it a time of its own. */
    public static ProducerRecord<byte[], byte[]> to(String topic, LogRecord record) {
        ProducerRecord<byte[], byte[]> made =
                new ProducerRecord<>(topic, record.partition(), record.key(), record.value());
        record.headers().forEach(header -> made.headers().add(header.name(), header.value()));
        return made;
    }
}
