package org.detente.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Configuration of the one-node broker: durable as a single node can be, small enough for a laptop.
 */
final class BrokerSettings {

    private static final int MIB = 1024 * 1024;

    private BrokerSettings() {}

    static Map<String, String> of(Path dataDirectory, int brokerPort, int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.putAll(identity(dataDirectory, brokerPort, controllerPort));
        settings.putAll(oneNode());
        settings.putAll(smallHeap());
        settings.putAll(quickTakeover());
        return settings;
    }

    private static Map<String, String> identity(
            Path directory, int brokerPort, int controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(brokerPort, controllerPort),
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "log.dirs", directory.toString(),
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> oneNode() {
        Map<String, String> settings = new TreeMap<>(internalTopics());
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        // No second node holds a copy, so an acknowledged record must be on disk: else a power cut
        // leaves the database's cursor ahead of the log.
        settings.put("log.flush.interval.messages", "1");
        return settings;
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> smallHeap() {
        return Map.of(
                // 128 MiB of heap by default, for a cleaner that here only compacts consumer
                // offsets
                "log.cleaner.dedupe.buffer.size", String.valueOf(2 * MIB),
                "log.cleaner.io.buffer.size", String.valueOf(MIB / 2),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                // a record batch around one event of 1 MiB is larger than Kafka's default limit
                "message.max.bytes", String.valueOf(4 * MIB),
                "socket.request.max.bytes", String.valueOf(32 * MIB));
    }

    /**
     * What was killed is replaced within seconds: by default 45 for a consumer, 9 for the broker.
     */
    private static Map<String, String> quickTakeover() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "group.consumer.min.session.timeout.ms", "6000",
                "group.consumer.session.timeout.ms", "6000",
                "group.consumer.min.heartbeat.interval.ms", "1000",
                "group.consumer.heartbeat.interval.ms", "1000",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }
}
