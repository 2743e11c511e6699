package org.detente.intake.surroundings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the log as any consumer would. */
public final class LogContents {
    static final String TOPIC = "detente.events.v1";

    private final String bootstrapServers;

    public LogContents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** End offset of each partition. */
    public Map<Integer, Long> ends() {
        try (Admin admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            TopicDescription topic =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            Map<TopicPartition, OffsetSpec> question = new HashMap<>();
            if (topic != null) {
                topic.partitions()
                        .forEach(info ->
                                question.put(
                                        new TopicPartition(TOPIC, info.partition()),
                                        OffsetSpec.latest()));
            }
            Map<Integer, Long> ends = new TreeMap<>();
            admin.listOffsets(question)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
            return ends;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many records there are. */
    public long size() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The record at a position. */
    public ConsumerRecord<String, byte[]> at(int partition, long offset) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            TopicPartition place = new TopicPartition(TOPIC, partition);
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Wait.until(
                    "the record can be read",
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                        return !found.isEmpty();
                    });
            return found.getFirst();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
