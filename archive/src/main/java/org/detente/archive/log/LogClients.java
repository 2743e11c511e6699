package org.detente.archive.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes our Kafka clients: the settings given (address, security) and what we rely on. */
public final class LogClients {
    private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration RECONNECT_PAUSE_MAX = Duration.ofMillis(500);
    private static final Duration FETCH_WAIT = Duration.ofMillis(500);
    private static final Duration FETCH_WAIT_AT_END = Duration.ofMillis(10);
    private static final int FETCH_MAX_BYTES = 2 * 1024 * 1024;
    private static final int PARTITION_FETCH_MAX_BYTES = 512 * 1024;

    /** More than the topic takes, so that the topic decides. */
    private static final int REQUEST_SIZE_MAX_BYTES = 64 * 1024 * 1024;

    private static final int BATCH_SIZE_BYTES = 128 * 1024;

    private final Map<String, Object> common;
    private final String topic;

    public LogClients(Map<String, Object> common, String topic) {
        this.common = Map.copyOf(common);
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }

    public TopicAdmin admin() {
        Map<String, Object> settings = client("detente-archive-admin");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ADMIN_TIMEOUT.toMillis());
        settings.put(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ADMIN_TIMEOUT.toMillis());
        return new TopicAdmin(Admin.create(settings), topic);
    }

    /** Of no group: where it reads is decided by the archive, never by committed offsets. */
    public KafkaConsumer<byte[], byte[]> consumer() {
        return consumer(FETCH_WAIT);
    }

    /**
     * For reading up to a known end, one partition after the other: a fetch that waits for more at
     * the end of one would hold up the next.
     */
    public KafkaConsumer<byte[], byte[]> readerToTheEnd() {
        return consumer(FETCH_WAIT_AT_END);
    }

    private KafkaConsumer<byte[], byte[]> consumer(Duration fetchWait) {
        Map<String, Object> settings = client("detente-archive");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) fetchWait.toMillis());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_MAX_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_MAX_BYTES);
        return new KafkaConsumer<>(settings);
    }

    /** Keeps the order within a partition over its own retries. */
    public KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = client("detente-archive-restore");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_SIZE_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_SIZE_MAX_BYTES);
        return new KafkaProducer<>(settings);
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
