package org.detente.intake.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A point in the log that covers several positions: for each partition, the first offset that it
 * does not cover. Not safe for use by several threads.
 */
public final class LogVector {
    private final String topicId;
    private final SortedMap<Integer, Long> nextOffsets = new TreeMap<>();

    public LogVector(String topicId) {
        this.topicId = topicId;
    }

    /**
     * Reads what {@link #token} wrote.
     *
     * @throws IllegalArgumentException when it is no such token
     */
    public static LogVector ofToken(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        int semicolon = text.indexOf(';');
        if (semicolon < 0) {
            throw new IllegalArgumentException("no log in the token");
        }
        LogVector vector = new LogVector(text.substring(0, semicolon));
        String offsets = text.substring(semicolon + 1);
        for (String entry : offsets.isEmpty() ? new String[0] : offsets.split(",", -1)) {
            LogPosition next = LogPosition.of(entry);
            vector.coverBefore(next.partition(), next.offset());
        }
        return vector;
    }

    /** Whether it is a point in the same log, however far. */
    public boolean isOfLogOf(LogVector other) {
        return topicId.equals(other.topicId);
    }

    /** Covers {@code position} too. */
    public LogVector cover(LogPosition position) {
        nextOffsets.merge(position.partition(), position.offset() + 1, Math::max);
        return this;
    }

    /** Covers all of a partition before {@code nextOffset}. */
    LogVector coverBefore(int partition, long nextOffset) {
        nextOffsets.merge(partition, nextOffset, Math::max);
        return this;
    }

    /** The value of the header {@code Log-Position}; opaque to clients. */
    public String token() {
        String text =
                nextOffsets.entrySet().stream()
                        .map(LogVector::entry)
                        .collect(Collectors.joining(",", topicId + ";", ""));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String entry(Map.Entry<Integer, Long> next) {
        return next.getKey() + ":" + next.getValue();
    }
}
