package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.wire.RecordHeaders;
import org.detente.event.wire.WireRegistry;
import org.detente.history.Entry;

/** Turns a record of the log into an entry; what is none throws, and is parked by the caller. */
final class RecordDecoder {
    private RecordDecoder() {}

    /**
     * Decodes a record and checks that its id is that of its content.
     *
     * @throws IllegalArgumentException or MalformedEventException when it is not what it says
     */
    static LogRecord decode(ConsumerRecord<byte[], byte[]> item) {
        String type = header(item, RecordHeaders.TYPE);
        byte[] body = item.value();
        if (body == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        UUID id = UUID.fromString(header(item, RecordHeaders.ID));
        UUID ofContent = ContentId.of(body);
        if (!ofContent.equals(id)) {
            throw new IllegalArgumentException(
                    "ce_id is " + id + " but the content's id is " + ofContent);
        }
        Entry.Content content = content(type, body);
        return new LogRecord(
                id,
                rootOf(id, content),
                content,
                body,
                instant(header(item, RecordHeaders.RECORDED)),
                header(item, RecordHeaders.RECORDED_BY),
                item.partition(),
                item.offset());
    }

    private static Entry.Content content(String type, byte[] body) {
        if (WireRegistry.kindOf(type).isPresent()) {
            return new Entry.Content.First(EventCodec.decode(body));
        }
        if (WireRegistry.amendmentKindOf(type).isPresent()) {
            return new Entry.Content.Amended(AmendmentCodec.decode(body));
        }
        throw new IllegalArgumentException("type '" + type + "' is not in the wire registry");
    }

    static UUID rootOf(UUID id, Entry.Content content) {
        return switch (content) {
            case Entry.Content.First _ -> id;
            case Entry.Content.Amended amended -> amended.amendment().event().uuid();
        };
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
