package org.detente.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.detente.projection.LogPosition;

/**
 * Up to where somebody has read the feed. Its token is a Log-Position with the state of the tables
 * behind it, so it may be sent as Min-Position too.
 *
 * @param log what of the log was read
 * @param tables which tables it was read from, see {@link FeedTable#tables}; empty when the token
 *     does not say
 */
record FeedPosition(LogPosition log, String tables) {
    /**
     * Reads a token of the feed or a plain Log-Position.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static FeedPosition ofToken(String token) {
        LogPosition log = LogPosition.ofToken(token);
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        String[] sections = text.split(";", -1);
        return new FeedPosition(log, sections.length < 3 ? "" : sections[2]);
    }

    String token() {
        String plain =
                new String(Base64.getUrlDecoder().decode(log.token()), StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((plain + ";" + tables).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it is of another log than these tables. */
    boolean isForeignTo(LogPosition other) {
        return !log.topicId().equals(other.topicId())
                && !log.nextOffsets().isEmpty()
                && !other.nextOffsets().isEmpty();
    }

    /** Whether it was read from tables that are no longer as they were at places it covers. */
    boolean isOutdatedBy(String current) {
        return !tables.isEmpty() && !tables.equals(current);
    }
}
