package org.detente.intake.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker about the topic. Every method throws KafkaException when the broker is away. */
final class TopicAdmin implements AutoCloseable {
    private final Admin admin;

    TopicAdmin(Map<String, Object> settings) {
        this.admin = Admin.create(settings);
    }

    /** The topic as it is; empty when there is none. */
    Optional<TopicFacts> describe(String topic) throws InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            TopicDescription description =
                    only(await(admin.describeTopics(List.of(topic)).allTopicNames()));
            Config config = only(await(admin.describeConfigs(List.of(resource)).all()));
            return Optional.of(
                    new TopicFacts(
                            description.topicId().toString(),
                            description.partitions().size(),
                            valuesOf(config)));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private static Map<String, String> valuesOf(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static <T> T only(Map<?, T> answer) {
        return answer.values().iterator().next();
    }

    void create(TopicRules rules) throws InterruptedException {
        try {
            await(admin.createTopics(List.of(rules.newTopic())).all());
        } catch (TopicExistsException madeByAnotherInstance) {
            // what it looks like is checked next
        }
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
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
