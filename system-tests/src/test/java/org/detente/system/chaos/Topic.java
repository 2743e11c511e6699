package org.detente.system.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.detente.event.codec.ContentId;

/**
 * The whole log, read from Kafka itself.
 *
 * @param records id of the content by {@code partition:offset}
 * @param keys of the records: the events that they are about
 */
record Topic(Map<String, UUID> records, Map<String, String> keys) {
    private static final String NAME = "detente.events.v1";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    static Topic read(int brokerPort) {
        // the table is what a run has to say
        KAFKA.setLevel(Level.WARNING);
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + brokerPort,
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        5_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(NAME).stream()
                            .map(info -> new TopicPartition(NAME, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, UUID> records = new HashMap<>();
            Map<String, String> keys = new HashMap<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    String place = each.partition() + ":" + each.offset();
                    records.put(place, ContentId.of(each.value()));
                    keys.put(place, new String(each.key(), StandardCharsets.UTF_8));
                }
            }
            return new Topic(records, keys);
        }
    }

    Set<UUID> distinct() {
        return new HashSet<>(records.values());
    }
}
