package org.detente.temperature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.detente.temperature.Answers.Actor;
import org.detente.temperature.Answers.EventReference;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.Answers.Versions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of answers about relationships beside a relationship. */
final class TriadAnswers {
    /** As printed in every answer. */
    static final String RULE =
            "A side is positive or negative by the sign of its value; the triad is balanced when the"
                    + " product of the three signs is positive (Cartwright and Harary 1956).";

    private TriadAnswers() {}

    /** One side of a triad. */
    @Schema(name = "TriadSide", description = "One side of a triad")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            @Schema(description = "Canonical id", examples = "JPN-RUS") String relationship,
            @Schema(
                            description = "positive, negative, or none: 0, or no event counts",
                            examples = "positive")
                    String sign,
            @Schema(description = "The reading; absent without events")
                    @Nullable Point temperature) {}

    /** Three actors and what is between them. */
    @Schema(
            name = "Triad",
            description = "Three actors, the signs between them, and structural balance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Triad(
            @Schema(description = "The actors, by id") List<Actor> actors,
            @Schema(description = "Date of the readings", examples = "2016-12-15") String on,
            @Schema(description = "Model of the readings", examples = "decayed-mean") String model,
            @Schema(description = "The three sides, by id") List<Side> sides,
            @Schema(description = "Whether the triad is balanced; absent when a side has no sign")
                    @Nullable Boolean balanced,
            @Schema(description = "The rule", examples = RULE) String rule,
            @Schema(description = "Versions of the tables used") Versions versions) {}

    /** A relationship whose events bear on another. */
    @Schema(
            name = "Neighbour",
            description = "A relationship whose events bear on the one asked for")
    record Neighbour(
            @Schema(description = "Canonical id", examples = "RUS-USA") String relationship,
            @Schema(description = "How many of its events bear on it", examples = "4") int events,
            @Schema(description = "The latest of them") EventReference lastEvent) {}

    /** All neighbours. */
    @Schema(
            name = "Neighbours",
            description = "Relationships whose events bear on one; the most events first")
    record Neighbours(
            @Schema(description = "Canonical id", examples = "JPN-RUS") String relationship,
            List<Neighbour> items) {}
}
