package org.detente.system.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A position of the log, read from a token. Clients send tokens back as they are; the checker looks
 * into them to judge what was promised.
 */
record Position(String topicId, SortedMap<Integer, Long> nextOffsets) {

    static final Position NOTHING = new Position("", new TreeMap<>());

    static Position of(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        int semicolon = text.indexOf(';');
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String pair : text.substring(semicolon + 1).split(",")) {
            if (!pair.isEmpty()) {
                int colon = pair.indexOf(':');
                offsets.put(
                        Integer.valueOf(pair.substring(0, colon)),
                        Long.valueOf(pair.substring(colon + 1)));
            }
        }
        return new Position(text.substring(0, semicolon), offsets);
    }

    boolean isNothing() {
        return nextOffsets.isEmpty();
    }

    boolean covers(Position other) {
        return other.isNothing()
                || (topicId.equals(other.topicId)
                        && other.nextOffsets.entrySet().stream()
                                .allMatch(next -> offset(next.getKey()) >= next.getValue()));
    }

    /** What covers both. */
    Position with(Position other) {
        SortedMap<Integer, Long> both = new TreeMap<>(nextOffsets);
        other.nextOffsets.forEach((partition, next) -> both.merge(partition, next, Math::max));
        return new Position(topicId.isEmpty() ? other.topicId : topicId, both);
    }

    String token() {
        String offsets =
                nextOffsets.entrySet().stream()
                        .map(Position::pair)
                        .collect(Collectors.joining(",", topicId + ";", ""));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(offsets.getBytes(StandardCharsets.US_ASCII));
    }

    private long offset(int partition) {
        return nextOffsets.getOrDefault(partition, 0L);
    }

    private static String pair(Map.Entry<Integer, Long> next) {
        return next.getKey() + ":" + next.getValue();
    }

    @Override
    public String toString() {
        return nextOffsets.entrySet().stream().map(Position::pair).collect(Collectors.joining(","));
    }
}
