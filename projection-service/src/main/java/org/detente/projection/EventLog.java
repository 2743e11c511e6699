package org.detente.projection;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Kafka side of the log: its identity, its end, and consumers of it. */
@ApplicationScoped
public class EventLog {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);

    private final String topic;
    private final String bootstrapServers;
    private final ProjectionConfig config;
    private final Admin admin;

    EventLog(
            LogConfig log,
            ProjectionConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.topic = log.topic();
        this.config = config;
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(adminSettings(bootstrapServers));
    }

    private static Properties adminSettings(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_TIME.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_TIME.toMillis());
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000);
        return settings;
    }

    String topic() {
        return topic;
    }

    /** Which log this is, and how many partitions it has. */
    public record Identity(String topicId, int partitions) {}

    /**
     * The identity of the log; throws {@link LogAwayException} when the broker or the topic is
     * away.
     */
    public Identity identity() {
        TopicDescription description =
                await(admin.describeTopics(List.of(topic)).allTopicNames().toCompletionStage())
                        .get(topic);
        if (description == null) {
            throw new LogAwayException("topic " + topic + " is not there", null);
        }
        return new Identity(description.topicId().toString(), description.partitions().size());
    }

    /** End offset of every partition; throws {@link LogAwayException} when the broker is away. */
    public Map<Integer, Long> endOffsets(int partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** First offset that every partition still holds; 0 unless something was deleted. */
    Map<Integer, Long> beginOffsets(int partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    private Map<Integer, Long> offsets(int partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            wanted.put(new TopicPartition(topic, partition), which);
        }
        Map<Integer, Long> ends = new HashMap<>();
        await(admin.listOffsets(wanted).all().toCompletionStage())
                .forEach((partition, info) -> ends.put(partition.partition(), info.offset()));
        return ends;
    }

    private static <T> T await(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(ANSWER_TIME.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new LogAwayException("the broker does not answer", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogAwayException("interrupted", interrupted);
        }
    }

    /**
     * A consumer that shares the partitions with the other replicas that fill the same version.
     * Kafka's committed offsets are never used: every assignment is followed by a seek to the
     * cursor.
     */
    KafkaConsumer<byte[], byte[]> consumer(String schema) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "detente-" + config.set() + "-" + schema);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchRecordsMax());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_TIME.toMillis());
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
