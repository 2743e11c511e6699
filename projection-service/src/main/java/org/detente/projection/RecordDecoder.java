package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.wire.RecordHeaders;
import org.detente.event.wire.WireRegistry;

/**
 * Turns a record of the log into an event; what is no event throws, and is parked by the caller.
 */
final class RecordDecoder {
    private RecordDecoder() {}

    /**
     * Decodes a record and checks that its id is that of its content.
     *
     * @throws IllegalArgumentException or MalformedEventException when it is not what it says
     */
    static LogRecord decode(ConsumerRecord<byte[], byte[]> item) {
        String type = header(item, RecordHeaders.TYPE);
        if (WireRegistry.kindOf(type).isEmpty()) {
            throw new IllegalArgumentException("type '" + type + "' is not in the wire registry");
        }
        byte[] body = item.value();
        if (body == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        UUID id = UUID.fromString(header(item, RecordHeaders.ID));
        UUID content = ContentId.of(body);
        if (!content.equals(id)) {
            throw new IllegalArgumentException(
                    "ce_id is " + id + " but the content's id is " + content);
        }
        return new LogRecord(
                id,
                EventCodec.decode(body),
                body,
                instant(header(item, RecordHeaders.RECORDED)),
                header(item, RecordHeaders.RECORDED_BY),
                item.partition(),
                item.offset());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "ce_time '" + text + "' is no RFC 3339 instant", malformed);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> item, String name) {
        Header header = item.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("the record has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
