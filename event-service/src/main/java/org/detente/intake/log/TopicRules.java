package org.detente.intake.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.detente.intake.IntakeConfig;

/** How the topic must be: what a new one gets, and what is wrong with one that is there. */
record TopicRules(String topic, int partitions, short replicationFactor) {
    /** An event of 1 MiB with its headers, even where compression does not help. */
    private static final int RECORD_SIZE_MAX_BYTES = 2 * 1024 * 1024;

    /** What keeps every event for ever, in the order in which the log took it. */
    private static final Map<String, String> KEEP_EVERYTHING =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    static TopicRules of(IntakeConfig.Log log) {
        return new TopicRules(log.topic(), log.partitions(), log.replicationFactor());
    }

    NewTopic newTopic() {
        return new NewTopic(topic, partitions, replicationFactor).configs(newConfig());
    }

    private Map<String, String> newConfig() {
        Map<String, String> config = new TreeMap<>(KEEP_EVERYTHING);
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(inSyncReplicasMin()));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(RECORD_SIZE_MAX_BYTES));
        return config;
    }

    /** Two copies before an append counts, where there are two. */
    private int inSyncReplicasMin() {
        return Math.min(2, replicationFactor);
    }

    /** The remedy for a missing topic. */
    String missing() {
        String config =
                newConfig().entrySet().stream()
                        .map(entry -> "--config " + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
        return "topic "
                + topic
                + " does not exist. Start one event-service with detente.log.create-topic=true, or"
                + " create it: kafka-topics.sh --create --topic "
                + topic
                + " --partitions "
                + partitions
                + " --replication-factor "
                + replicationFactor
                + " "
                + config;
    }

    /** What is wrong with the topic and what to do; empty when it may be written to. */
    Optional<String> faultsOf(TopicFacts facts) {
        List<String> changes = new ArrayList<>();
        new TreeMap<>(KEEP_EVERYTHING)
                .forEach((name, wanted) -> {
                    String present = facts.config().getOrDefault(name, "unknown");
                    if (!wanted.equals(present)) {
                        changes.add("set " + name + "=" + wanted + " (it is " + present + ")");
                    }
                });
        String inSync = facts.config().get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        if (inSync != null && Integer.parseInt(inSync) < inSyncReplicasMin()) {
            changes.add(
                    "set "
                            + TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG
                            + "="
                            + inSyncReplicasMin()
                            + " (it is "
                            + inSync
                            + ")");
        }
        if (facts.partitions() < partitions) {
            changes.add(
                    "it has "
                            + facts.partitions()
                            + " partitions: set detente.log.partitions to that, since adding"
                            + " partitions would part events from what is said about them");
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "topic "
                                + topic
                                + " could lose or misplace events: "
                                + String.join("; ", changes));
    }
}
