package org.detente.sanctions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.detente.event.Extent;
import org.detente.event.MeasureType;
import org.detente.event.RegimeId;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one actor has in force against another. */
@Schema(name = "Sanctions", description = "Sanctions of one actor on another on a day")
record SanctionAnswer(
        @Schema(description = "Who imposes", examples = "JPN") String actor,
        @Schema(description = "Who is hit", examples = "RUS") String target,
        @Schema(description = "The two, in canonical order", examples = "JPN-RUS")
                String relationship,
        @Schema(
                        description =
                                "0 (only threatened) to 5 (total embargo): the highest of its regimes; null"
                                        + " where nothing is in force or threatened",
                        nullable = true,
                        examples = "1")
                @Nullable Integer severity,
        @Schema(description = "Whether any regime is in force", examples = "true") boolean inForce,
        @Schema(description = "Every regime of which something was known, by id")
                List<RegimeAnswer> regimes) {

    /** A measure that is in force. */
    @Schema(name = "SanctionMeasure", description = "A measure that is in force")
    record MeasureAnswer(
            @Schema(description = "What is restricted", examples = "travel") String type,
            @Schema(description = "partial or complete", examples = "partial") String extent) {
        static List<MeasureAnswer> from(Map<MeasureType, Extent> measures) {
            List<MeasureAnswer> answers = new ArrayList<>();
            measures.forEach((type, extent) ->
                    answers.add(new MeasureAnswer(type.wireName(), extent.wireName())));
            return answers;
        }
    }

    /** How a severity comes about. */
    @Schema(name = "SanctionRule", description = "The rule that decides a severity")
    record RuleAnswer(
            @Schema(description = "0 to 5", examples = "1") int severity,
            @Schema(description = "Id of the rule", examples = "travel") String rule,
            @Schema(description = "What it says", examples = "travel is restricted") String says) {
        static @Nullable RuleAnswer from(Optional<Severity.Rule> rule) {
            return rule.map(found -> new RuleAnswer(found.severity(), found.id(), found.says()))
                    .orElse(null);
        }
    }

    /** A regime on the day. */
    @Schema(name = "SanctionRegime", description = "A sanctions regime on the day")
    record RegimeAnswer(
            @Schema(description = "Id of the regime", examples = "jpn-ukraine-2014") String regime,
            @Schema(
                            description = "How it stands on the day",
                            examples = "in-force",
                            enumeration = {
                                "threatened",
                                "in-force",
                                "suspended",
                                "eased-away",
                                "lifted",
                                "expired",
                                "unstated"
                            })
                    String status,
            @Schema(description = "Measures in force, by type") List<MeasureAnswer> measures,
            @Schema(
                            description =
                                    "The rule that decides its severity; null where none does",
                            nullable = true)
                    @Nullable RuleAnswer severity,
            @Schema(description = "Every step up to the day, in order") List<StepAnswer> history) {}

    /** A step of a regime. */
    @Schema(name = "SanctionStep", description = "A step of a regime and what it left in force")
    record StepAnswer(
            @Schema(description = "What was done", examples = "strengthened") String action,
            @Schema(
                            description = "Whether it made things harder or easier",
                            examples = "tightening",
                            enumeration = {"threat", "tightening", "easing", "ending"})
                    String course,
            @Schema(description = "How the regime stood then", examples = "in-force") String status,
            @Schema(description = "Measures in force then") List<MeasureAnswer> measures,
            @Schema(description = "Severity then; null where nothing was in force", nullable = true)
                    @Nullable RuleAnswer severity,
            @Schema(description = "Whom or what it concerned", nullable = true)
                    @Nullable String scope,
            @Schema(description = "The event") FactReference fact) {}

    /** The sanctions that facts up to the day leave. */
    static SanctionAnswer from(Direction direction, List<EventFact> facts) {
        SortedMap<RegimeId, Regime> regimes = RegimeProjector.project(facts);
        List<RegimeAnswer> answers = regimes.values().stream().map(SanctionAnswer::regime).toList();
        return new SanctionAnswer(
                direction.actor().value(),
                direction.target().value(),
                direction.relationship().value(),
                regimes.values().stream()
                        .flatMap(regime ->
                                Severity.CURRENT.of(regime.status(), regime.inForce()).stream())
                        .map(Severity.Rule::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                regimes.values().stream()
                        .anyMatch(regime -> regime.status() == Regime.Status.IN_FORCE),
                answers);
    }

    private static RegimeAnswer regime(Regime regime) {
        return new RegimeAnswer(
                regime.id().value(),
                regime.status().wireName(),
                MeasureAnswer.from(regime.inForce()),
                RuleAnswer.from(Severity.CURRENT.of(regime.status(), regime.inForce())),
                regime.history().stream().map(SanctionAnswer::step).toList());
    }

    private static StepAnswer step(Regime.Step step) {
        return new StepAnswer(
                step.sanction().action().wireName(),
                step.course().wireName(),
                step.status().wireName(),
                MeasureAnswer.from(step.inForce()),
                RuleAnswer.from(Severity.CURRENT.of(step.status(), step.inForce())),
                step.sanction().scope(),
                FactReference.from(step.fact()));
    }
}
