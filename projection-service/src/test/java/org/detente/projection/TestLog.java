package org.detente.projection;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
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
    private static final Instant RECORDED = Instant.parse("2026-11-01T10:00:00Z");
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

    /**
     * An event, or an amendment of one, to be logged.
     *
     * @param recorded when the log is to have taken it
     */
    record Draft(Instant recorded, String json) {}

    /** The id that an event or an amendment has by its content. */
    public static UUID idOf(String json) {
        return Item.of(json).id();
    }

    /** Appends events; the position that contains them all. */
    public String append(String... events) {
        return append(Stream.of(events).map(event -> new Draft(RECORDED, event)).toList());
    }

    /** Appends events, and waits until reads contain them. */
    public static void appendApplied(String bootstrapServers, String... events) {
        try (TestLog log = new TestLog(bootstrapServers)) {
            given().header("Min-Position", log.append(events))
                    .header("Prefer", "wait=25")
                    .get("/api/v1/freshness")
                    .then()
                    .statusCode(200);
        }
    }

    /** Appends entries in this order; the position that contains them all. */
    String append(List<Draft> drafts) {
        List<Future<RecordMetadata>> sent =
                drafts.stream()
                        .map(draft -> send(Item.of(draft.json()), draft.recorded()))
                        .toList();
        Map<Integer, Long> offsets = new TreeMap<>();
        for (Future<RecordMetadata> each : sent) {
            RecordMetadata at = taken(each);
            offsets.merge(at.partition(), at.offset() + 1, Math::max);
        }
        return new LogPosition(topicId, offsets).token();
    }

    /** What a record is made of. */
    private record Item(UUID id, UUID root, String type, byte[] value) {
        static Item of(String json) {
            byte[] given = bytes(json);
            return AmendmentCodec.kindOf(given).isPresent() ? amendment(given) : event(given);
        }

        private static Item event(byte[] given) {
            if (!(EventCodec.parse(given) instanceof Parsed.Valid valid)) {
                throw new IllegalArgumentException(EventCodec.parse(given).toString());
            }
            String type = WireRegistry.typeOf(valid.event().kind());
            return new Item(valid.id(), valid.id(), type, valid.canonical());
        }

        private static Item amendment(byte[] given) {
            if (!(AmendmentCodec.parse(given) instanceof ParsedAmendment.Valid valid)) {
                throw new IllegalArgumentException(AmendmentCodec.parse(given).toString());
            }
            return new Item(
                    valid.id(),
                    valid.amendment().event().uuid(),
                    WireRegistry.typeOf(valid.amendment().kind()),
                    valid.canonical());
        }
    }

    /** Appends something that pretends to be a summit. */
    void appendRaw(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        UUID id = ContentId.of(bytes);
        RecordMetadata at = taken(send(new Item(id, id, "detente.summit.v1", bytes), RECORDED));
        if (at.offset() < 0) {
            throw new IllegalStateException("not appended");
        }
    }

    private Future<RecordMetadata> send(Item item, Instant recorded) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, bytes(item.root().toString()), item.value());
        record.headers()
                .add(RecordHeaders.ID, bytes(item.id().toString()))
                .add(RecordHeaders.TYPE, bytes(item.type()))
                .add(RecordHeaders.RECORDED, bytes(recorded.toString()))
                .add(RecordHeaders.RECORDED_BY, bytes("test"));
        return producer.send(record);
    }

    private static RecordMetadata taken(Future<RecordMetadata> sent) {
        try {
            return sent.get();
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
