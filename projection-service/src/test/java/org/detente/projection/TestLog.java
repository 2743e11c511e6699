package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.wire.RecordHeaders;
import org.detente.event.wire.WireRegistry;

/** Appends to the log as event-service does, without event-service. */
public final class TestLog implements AutoCloseable {
    public static final String VISIT =
            """
            {"kind":"summit","stage":"held","level":"leaders","host":"JPN","places":["nagato","tokyo"],
             "occurred":"2016-12-15/2016-12-16","announced":"2016-12-15","title":"Visit to Nagato and Tokyo",
             "participants":[{"actor":"RUS","role":"initiator"},{"actor":"JPN","role":"host"}],
             "sources":[{"citation":"test","reliability":"B","credibility":2}]}
            """;
    public static final String SANCTION =
            """
            {"kind":"sanction","action":"imposed","regime":"jpn-ukraine-2014","measures":[{"type":"travel"}],
             "occurred":"2014-03","title":"First measures",
             "participants":[{"actor":"JPN","role":"initiator"},{"actor":"RUS","role":"target"}],
             "sources":[{"citation":"test","reliability":"B","credibility":2}]}
            """;
    public static final String MISSILES =
            """
            {"kind":"deployment","stage":"deployed","territory":"nt-sk","system":"Bastion","category":"missiles",
             "occurred":"2016-11~","announced":"2017-03","title":"Coastal missiles","places":["nt-sk"],
             "participants":[{"actor":"RUS","role":"initiator"},{"actor":"JPN","role":"target"}],
             "sources":[{"citation":"test","reliability":"B","credibility":2}]}
            """;
    private static final String TOPIC = "detente.events.v1";

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topicId;

    public TestLog(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            this.topicId = topic(admin);
        }
        this.producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String topic(Admin admin) {
        try {
            admin.createTopics(List.of(new NewTopic(TOPIC, Histories.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        try {
            return admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                    .map(description -> description.topicId().toString())
                    .findFirst()
                    .orElseThrow();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Appends events; the position that contains them all. */
    public String append(String... events) {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (String event : events) {
            Parsed parsed = EventCodec.parse(event.getBytes(StandardCharsets.UTF_8));
            if (!(parsed instanceof Parsed.Valid valid)) {
                throw new IllegalArgumentException(parsed.toString());
            }
            String type = WireRegistry.typeOf(valid.event().kind());
            RecordMetadata at = send(valid.id(), type, valid.canonical());
            offsets.merge(at.partition(), at.offset() + 1, Math::max);
        }
        return new LogPosition(topicId, offsets).token();
    }

    /** Appends something that pretends to be a summit. */
    void appendRaw(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        RecordMetadata at = send(ContentId.of(bytes), "detente.summit.v1", bytes);
        if (at.offset() < 0) {
            throw new IllegalStateException("not appended");
        }
    }

    private RecordMetadata send(UUID id, String type, byte[] value) {
        ProducerRecord<byte[], byte[]> item =
                new ProducerRecord<>(TOPIC, bytes(id.toString()), value);
        item.headers()
                .add(RecordHeaders.ID, bytes(id.toString()))
                .add(RecordHeaders.TYPE, bytes(type))
                .add(
                        RecordHeaders.RECORDED,
                        bytes(Instant.parse("2026-11-01T10:00:00Z").toString()))
                .add(RecordHeaders.RECORDED_BY, bytes("test"));
        try {
            return producer.send(item).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
