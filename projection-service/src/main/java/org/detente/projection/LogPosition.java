package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A position in the log over all partitions: for each the first offset that is not covered. Written
 * as an opaque token, {@code Log-Position} and {@code Min-Position} of the API.
 */
public record LogPosition(String topicId, SortedMap<Integer, Long> nextOffsets) {
    /** Covers nothing of no log. */
    public static final LogPosition NOWHERE = new LogPosition("", Map.of());

    public LogPosition(String topicId, Map<Integer, Long> nextOffsets) {
        this(topicId, new TreeMap<>(nextOffsets));
    }

    /**
     * Reads a token; what its author added behind the vector is not looked at.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LogPosition ofToken(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        int semicolon = text.indexOf(';');
        if (semicolon < 0) {
            throw new IllegalArgumentException("no topic in the token");
        }
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        int further = text.indexOf(';', semicolon + 1);
        String vector = text.substring(semicolon + 1, further < 0 ? text.length() : further);
        for (String pair : vector.isEmpty() ? new String[0] : vector.split(",", -1)) {
            String[] parts = pair.split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no partition:offset in the token");
            }
            offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
        return new LogPosition(text.substring(0, semicolon), offsets);
    }

    public String token() {
        String vector =
                nextOffsets.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((topicId + ";" + vector).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether everything that {@code other} covers is covered here too. */
    public boolean covers(LogPosition other) {
        boolean sameLog = topicId.equals(other.topicId) || other.nextOffsets.isEmpty();
        return sameLog
                && other.nextOffsets.entrySet().stream()
                        .allMatch(entry ->
                                nextOffsets.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    /** How many records of a log with these ends are not covered. */
    public long recordsBehind(Map<Integer, Long> endOffsets) {
        return endOffsets.entrySet().stream()
                .mapToLong(end -> end.getValue() - nextOffsets.getOrDefault(end.getKey(), 0L))
                .map(behind -> Math.max(behind, 0))
                .sum();
    }

    /** The position that covers one record more. */
    public LogPosition past(int partition, long offset) {
        Map<Integer, Long> offsets = new TreeMap<>(nextOffsets);
        offsets.merge(partition, offset + 1, Math::max);
        return new LogPosition(topicId, offsets);
    }

    /** The position that covers both and nothing more. */
    public LogPosition furthest(LogPosition other) {
        Map<Integer, Long> offsets = new TreeMap<>(nextOffsets);
        other.nextOffsets.forEach((partition, next) -> offsets.merge(partition, next, Math::max));
        return new LogPosition(topicId.isEmpty() ? other.topicId : topicId, offsets);
    }
}
