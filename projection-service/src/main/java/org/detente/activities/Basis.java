package org.detente.activities;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an answer rests on besides the events. */
@Schema(
        name = "ActivityBasis",
        description = "The day, the knowledge and the rules that the answer rests on")
record Basis(
        @Schema(description = "Day it is told for", examples = "2017-12-31") LocalDate on,
        @Schema(
                        description = "Only what was public by this day; null for all",
                        nullable = true,
                        examples = "2017-12-31")
                @Nullable LocalDate knownOn,
        @Schema(
                        description = "As the log stood at this instant; null: as it stands now",
                        nullable = true)
                @Nullable Instant asOf,
        @Schema(
                        description = "Days without an event after which an activity is stalled",
                        examples = "365")
                int stalledAfterDays,
        @Schema(
                        description = "Version of the table of statuses, moves and anomalies",
                        examples = "activities@1")
                String rules) {
    static Basis from(Question question, ActivityRules rules) {
        return new Basis(
                question.vantage().on(),
                question.vantage().knownOn(),
                question.vantage().asOf(),
                question.stalledAfterDays(),
                rules.version());
    }
}
