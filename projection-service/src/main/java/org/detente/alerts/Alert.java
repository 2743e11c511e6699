package org.detente.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.detente.watch.Observation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as it was raised; it never changes. */
@Schema(name = "Alert", description = "What a rule has found")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Alert(
        @Schema(
                        description =
                                "Made of rule, subject, day and states: the same is raised once",
                        examples = "d40b277c-de8e-8e59-bc3a-230aa4ea70c0")
                UUID id,
        @Schema(description = "The rule; it may be gone by now") UUID rule,
        @Schema(
                        description = "Name of the rule when it raised the alert",
                        examples = "A joint activity has not moved for a year")
                String ruleName,
        @Schema(
                        description = "Kind of the rule",
                        examples = "activity-stalled",
                        enumeration = {
                            "band-crossed",
                            "change",
                            "level-changed",
                            "activity-stalled",
                            "silence"
                        })
                String kind,
        @Schema(description = "What it is about", examples = "activity/aquaculture") String subject,
        @Schema(
                        description = "Where the subject is read",
                        examples = "/api/v1/joint-activities/aquaculture")
                String address,
        @Schema(
                        description =
                                "First day on which it holds: the day on which it was seen, or for a"
                                        + " standstill or silence the day on which it began",
                        examples = "2018-06-17")
                String on,
        @Schema(
                        description =
                                "events: something was logged; calendar: time went by; first-look: it was so"
                                        + " already when the rule first looked, which is no news and is told by"
                                        + " this list alone",
                        examples = "first-look",
                        enumeration = {"events", "calendar", "first-look"})
                String because,
        @Schema(description = "How it stood at the look before; null at the first", nullable = true)
                @Nullable Look before,
        Look now,
        @Schema(
                        description = "The limit that was passed, or the condition that holds now",
                        nullable = true,
                        examples = "365 days")
                @Nullable String limit,
        @Schema(
                        description = "All of it in one English sentence",
                        examples =
                                "aquaculture has not moved for more than 365 days on 2018-06-17, the last step was"
                                        + " \u201cAquaculture is among the five joint projects\u201d (2016-12/2017).")
                String says,
        @Schema(description = "The events that have the largest part in it, the largest first")
                List<Observation.Behind> events,
        @Schema(description = "When it was raised (RFC 3339, UTC)") Instant raised) {
    /** How a subject stood. */
    @Schema(name = "AlertLook", description = "How the subject stood on a day")
    record Look(
            @Schema(description = "In a word", examples = "stalled") String state,
            @Schema(
                            description =
                                    "The number behind it: temperature, points moved, level, or days since",
                            nullable = true,
                            examples = "3453")
                    @Nullable BigDecimal value,
            @Schema(description = "The day looked at", examples = "2026-11-29") String on) {}
}
