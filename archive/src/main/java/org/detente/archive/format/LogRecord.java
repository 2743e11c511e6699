package org.detente.archive.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.detente.event.codec.ContentId;
import org.detente.event.wire.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log with everything it carries.
 *
 * @param appendedMillis when the broker took it, in milliseconds since 1970; a restored topic has
 *     times of its own
 */
public record LogRecord(
        int partition,
        long offset,
        long appendedMillis,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] value) {

    public LogRecord {
        headers = List.copyOf(headers);
    }

    /** Whether it says the same, wherever and whenever it was appended. */
    public boolean saysTheSameAs(LogRecord other) {
        return Arrays.equals(key, other.key)
                && headers.equals(other.headers)
                && Arrays.equals(value, other.value);
    }

    /** What it calls itself: the first {@code ce_id}, as text. */
    public Optional<String> id() {
        return headers.stream()
                .filter(header -> header.name().equals(RecordHeaders.ID))
                .map(Header::value)
                .filter(Objects::nonNull)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst();
    }

    /** Why its id is not the id of its content; empty when it is. */
    public Optional<String> idFault() {
        byte[] content = value;
        if (content == null) {
            return Optional.of("it has no value");
        }
        Optional<String> said = id();
        if (said.isEmpty()) {
            return Optional.of("it has no " + RecordHeaders.ID);
        }
        String right = ContentId.of(content).toString();
        return said.get().equals(right)
                ? Optional.empty()
                : Optional.of(RecordHeaders.ID + " is " + said.get() + ", its value's is " + right);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogRecord record
                && partition == record.partition
                && offset == record.offset
                && appendedMillis == record.appendedMillis
                && saysTheSameAs(record);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partition, offset, appendedMillis, Arrays.hashCode(value));
    }
}
