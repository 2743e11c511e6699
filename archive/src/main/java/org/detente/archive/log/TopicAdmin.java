package org.detente.archive.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker about the topic. Every method throws KafkaException when the broker is away. */
public final class TopicAdmin implements AutoCloseable {
    private final Admin admin;
    private final String topic;

    TopicAdmin(Admin admin, String topic) {
        this.admin = admin;
        this.topic = topic;
    }

    /** The topic as it is; empty when there is none. */
    public Optional<TopicFacts> describe() {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            TopicDescription description = description();
            Config config = only(await(admin.describeConfigs(List.of(resource)).all()));
            int partitions = description.partitions().size();
            return Optional.of(
                    new TopicFacts(
                            topic,
                            description.topicId().toString(),
                            partitions,
                            valuesOf(config),
                            offsets(partitions, OffsetSpec.earliest()),
                            offsets(partitions, OffsetSpec.latest())));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    /** Kafka's id of the topic as it is now; empty when there is none. */
    public Optional<String> id() {
        try {
            return Optional.of(description().topicId().toString());
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private TopicDescription description() {
        return only(await(admin.describeTopics(List.of(topic)).allTopicNames()));
    }

    private Map<Integer, Long> offsets(int partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked =
                IntStream.range(0, partitions)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        partition -> new TopicPartition(topic, partition),
                                        _ -> which));
        Map<TopicPartition, ListOffsetsResultInfo> answer = await(admin.listOffsets(asked).all());
        return answer.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.getKey().partition(),
                                each -> each.getValue().offset()));
    }

    private static Map<String, String> valuesOf(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static <T> T only(Map<?, T> answer) {
        return answer.values().iterator().next();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            throw new InterruptException(stop);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException(failed.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
