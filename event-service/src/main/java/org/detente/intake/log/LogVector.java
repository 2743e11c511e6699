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
