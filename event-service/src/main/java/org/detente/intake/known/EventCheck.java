package org.detente.intake.known;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.detente.intake.log.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * What the read side knows about an event that may be logged.
 *
 * @param held how the log holds it already; null if it does not
 * @param candidates logged events that may tell the same, the likeliest first: event, occurred,
 *     title, likelihood and score of each
 */
public record EventCheck(@Nullable Held held, List<JsonNode> candidates) {
    public EventCheck {
        candidates = List.copyOf(candidates);
    }

    /**
     * An event of the log.
     *
     * @param position of its first record
     * @param state live, retracted or merged
     */
    public record Held(LogPosition position, String state) {}

    /** Whether one of the candidates is likely the same. */
    public boolean likelyTwice() {
        return candidates.stream()
                .anyMatch(each -> each.path("likelihood").asText().equals("likely"));
    }

    /** What the read side says about many. */
    public sealed interface Answer {}

    /** A check for each, in their order. */
    public record Told(List<EventCheck> checks) implements Answer {}

    /** It has not caught up with the log in time. */
    public record Lagging() implements Answer {}

    /** It does not answer. */
    public record Away() implements Answer {}
}
