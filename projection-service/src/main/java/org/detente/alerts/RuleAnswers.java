package org.detente.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of rules in requests and answers. */
final class RuleAnswers {
    private RuleAnswers() {}

    /** A rule that is kept. */
    @Schema(name = "AlertRule", description = "A rule of alerts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            @Schema(description = "Its id", examples = Examples.RULE_ID) UUID id,
            @Schema(description = "Raised by each change", examples = "1") int version,
            @Schema(description = "Name", examples = "A joint activity has not moved for a year")
                    String name,
            @Schema(description = "Kind", examples = "activity-stalled") String kind,
            @Schema(description = "What it watches", examples = "activity") String subject,
            @Schema(description = "Model of the temperature; absent: decayed-mean")
                    @Nullable String model,
            @Schema(description = "Half-life in days; absent: that of the model")
                    @Nullable Integer halfLife,
            @Schema(description = "Conflict-cooperation scale; absent: goldstein-gdelt")
                    @Nullable String scale,
            @Schema(description = "Points of temperature", examples = "0.5")
                    @Nullable BigDecimal points,
            @Schema(description = "Days", examples = "365") @Nullable Integer days,
            @Schema(description = "When this version was kept (RFC 3339, UTC)") Instant savedAt) {
        static Whole from(Rule rule) {
            Rule.Draft draft = rule.draft();
            String halfLife = draft.temperature().halfLife();
            return new Whole(
                    rule.id(),
                    rule.version(),
                    draft.name(),
                    draft.kind().wireName(),
                    draft.subjectText(),
                    draft.temperature().model(),
                    halfLife == null ? null : Integer.valueOf(halfLife),
                    draft.temperature().scale(),
                    draft.points() == null ? null : new BigDecimal(draft.points().toPlainString()),
                    draft.days(),
                    rule.savedAt());
        }
    }

    /** A rule as its author writes it, for the documentation. */
    @Schema(name = "AlertRuleBody", description = "A rule to keep")
    record Draft(
            @Schema(
                            description = "Name, another one for each rule",
                            maxLength = RuleReader.NAME_LENGTH_MAX,
                            examples = "Japan and Russia move by a quarter of a point in a week")
                    String name,
            @Schema(
                            description =
                                    "band-crossed: the temperature's word is another one than before. change: it"
                                            + " moved by points within days. level-changed: a territory's level is"
                                            + " another one. activity-stalled: an activity that has not ended has not"
                                            + " moved for more than days. silence: no event for more than days",
                            enumeration = {
                                "band-crossed",
                                "change",
                                "level-changed",
                                "activity-stalled",
                                "silence"
                            },
                            examples = "change")
                    String kind,
            @Schema(
                            description =
                                    "relationship, territory or activity for all of them, or one of them as"
                                            + " relationship/JPN-RUS. If not given: all that the kind watches;"
                                            + " relationships for silence",
                            examples = "relationship/JPN-RUS")
                    @Nullable String subject,
            @Schema(
                            description = "For band-crossed and change: model of the temperature",
                            enumeration = {"decayed-mean", "stock"},
                            defaultValue = "decayed-mean")
                    @Nullable String model,
            @Schema(
                            description = "For band-crossed and change: half-life in days",
                            minimum = "1",
                            maximum = "3650",
                            examples = "180")
                    @Nullable Integer halfLife,
            @Schema(
                            description = "For band-crossed and change: conflict-cooperation scale",
                            enumeration = {"goldstein-gdelt", "goldstein-icews", "plover"},
                            defaultValue = "goldstein-gdelt")
                    @Nullable String scale,
            @Schema(
                            description = "For change, and required there: least move, up or down",
                            minimum = "0.01",
                            maximum = "20",
                            examples = "0.25")
                    @Nullable BigDecimal points,
            @Schema(
                            description =
                                    "For change, activity-stalled and silence, and required there: days",
                            minimum = "1",
                            maximum = "3650",
                            examples = "7")
                    @Nullable Integer days) {}
}
