package org.detente.intake.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.detente.event.wire.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** An event, or an amendment of one, as a record of the log: CloudEvents 1.0, binary mode. */
final class EventRecord {
    static final String SOURCE = "/detente/event-service";

    private static final String TRACE = "traceparent";
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private EventRecord() {}

    static ProducerRecord<String, byte[]> of(
            String topic,
            Draft draft,
            Instant recordedAt,
            String recordedBy,
            @Nullable String traceparent) {
        String id = draft.id().toString();
        // An event and all that is said about it later share the key, and so the partition.
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, draft.root().toString(), draft.canonical());
        add(record, RecordHeaders.ID, id);
        add(record, RecordHeaders.TYPE, draft.type());
        add(record, RecordHeaders.SOURCE, SOURCE);
        add(record, RecordHeaders.RECORDED, MICROSECONDS.format(recordedAt));
        add(record, RecordHeaders.SPEC_VERSION, "1.0");
        add(record, RecordHeaders.SUBJECT, draft.subject());
        add(record, RecordHeaders.RECORDED_BY, recordedBy);
        add(record, RecordHeaders.CONTENT_TYPE, "application/json");
        add(record, TRACE, traceparent);
        return record;
    }

    private static void add(
            ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
