package org.detente.intake.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.detente.intake.IntakeConfig;

/** The settings of our Kafka clients: {@code kafka.*} (address, security) and what we rely on. */
@Singleton
final class KafkaSettings {
    /** One event of 1 MiB with key and headers; more than the producer's own limit. */
    private static final int REQUEST_SIZE_MAX_BYTES = 2 * 1024 * 1024;

    private static final int BATCH_SIZE_BYTES = 64 * 1024;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(5);

    /** After an outage the client must find the broker within a second, not after a long pause. */
    private static final Duration RECONNECT_PAUSE_MAX = Duration.ofMillis(500);

    private final Map<String, Object> common;
    private final IntakeConfig.Log log;

    KafkaSettings(
            @Identifier("default-kafka-broker") Map<String, Object> common, IntakeConfig config) {
        this.common = common;
        this.log = config.log();
    }

    Map<String, Object> producer() {
        Map<String, Object> settings = client("detente-event-service");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, (int) log.linger().toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_SIZE_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_SIZE_MAX_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, log.bufferSize().asLongValue());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, log.blockTimeout().toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, requestTimeoutMillis());
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) log.deliveryTimeout().toMillis());
        return settings;
    }

    /** The client insists on room for at least one try within the delivery time-out. */
    private int requestTimeoutMillis() {
        return (int) Math.min(REQUEST_TIMEOUT.toMillis(), log.deliveryTimeout().toMillis() / 2);
    }

    Map<String, Object> admin() {
        Map<String, Object> settings = client("detente-event-service-guard");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
        settings.put(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ADMIN_TIMEOUT.toMillis());
        return settings;
    }

    /** Of the client that asks where the log ends while a request waits. */
    Map<String, Object> ends() {
        int patience = (int) log.endsTimeout().toMillis();
        Map<String, Object> settings = client("detente-event-service-ends");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        return settings;
    }

    private Map<String, Object> client(String id) {
        Map<String, Object> settings = new HashMap<>(common);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, id);
        settings.put(
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                RECONNECT_PAUSE_MAX.toMillis());
        return settings;
    }
}
