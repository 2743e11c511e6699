package org.detente.surveys;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.event.Answer;
import org.detente.event.Slug;
import org.detente.event.Survey;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.detente.query.PlainNumber;
import org.detente.query.RangeParameters.Range;
import org.detente.surveys.WaveProjector.Difference;
import org.detente.surveys.WaveProjector.Wave;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question put to a population, wave by wave. */
@Schema(
        name = "SurveyQuestion",
        description = "A question of a survey as one population answered it, wave by wave")
record QuestionAnswer(
        @Schema(description = "The survey", examples = "nhk-islands") String survey,
        @Schema(description = "The question", examples = "will-be-returned") String question,
        @Schema(description = "Who was asked", examples = "total") String population,
        @Schema(
                        description = "The question in words, as last put",
                        examples = "Will the islands be returned to Japan?")
                String wording,
        @Schema(description = "The waves, in order") List<WaveAnswer> waves,
        @Schema(
                        description =
                                "What changed: of each wave from those that it may be compared with, else from"
                                        + " the one before, marked as not comparable")
                List<DifferenceAnswer> differences) {

    /** A wave. */
    @Schema(name = "SurveyWave", description = "The answers of one wave")
    record WaveAnswer(
            @Schema(description = "The wave", examples = "1991") String wave,
            @Schema(description = "Shares, in per cent, in the order of the source")
                    List<ShareAnswer> answers,
            @Schema(description = "Whether the source gives only some of the answers")
                    boolean partial,
            @Schema(description = "Persons asked; null if not said", nullable = true)
                    @Nullable Integer sampleSize,
            @Schema(description = "Earlier waves that it may be compared with", examples = "[]")
                    List<String> comparableWith,
            @Schema(description = "The event that states it") FactReference fact) {
        private static WaveAnswer from(Wave wave) {
            Survey survey = wave.survey();
            return new WaveAnswer(
                    survey.wave().value(),
                    survey.answers().stream().map(ShareAnswer::from).toList(),
                    survey.partial(),
                    survey.sampleSize(),
                    survey.comparableWith().stream().map(Slug::value).toList(),
                    FactReference.from(wave.fact()));
        }
    }

    /** The share of an answer. */
    @Schema(name = "SurveyShare", description = "The share of an answer")
    record ShareAnswer(
            @Schema(description = "The answer", examples = "yes") String option,
            @Schema(description = "Share in per cent", examples = "58.9") BigDecimal percent) {
        private static ShareAnswer from(Answer answer) {
            return new ShareAnswer(answer.option().value(), PlainNumber.of(answer.percent()));
        }
    }

    /** What changed between two waves. */
    @Schema(name = "SurveyDifference", description = "What changed between two waves")
    record DifferenceAnswer(
            @Schema(description = "Earlier wave", examples = "1991") String from,
            @Schema(description = "Later wave", examples = "2015") String to,
            @Schema(
                            description =
                                    "Whether the later wave says that it may be compared with the earlier one",
                            examples = "true")
                    boolean comparable,
            @Schema(description = "For each answer that both waves have")
                    List<ChangeAnswer> changes) {
        private static DifferenceAnswer from(Difference difference) {
            List<ChangeAnswer> changes = new ArrayList<>();
            difference
                    .points()
                    .forEach((option, points) ->
                            changes.add(new ChangeAnswer(option.value(), PlainNumber.of(points))));
            return new DifferenceAnswer(
                    difference.earlier().id().value(),
                    difference.later().id().value(),
                    difference.comparable(),
                    changes);
        }
    }

    /** How the share of an answer changed. */
    @Schema(name = "SurveyChange", description = "How the share of an answer changed")
    record ChangeAnswer(
            @Schema(description = "The answer", examples = "yes") String option,
            @Schema(description = "Change in percentage points", examples = "-44.8")
                    BigDecimal points) {}

    /** The question over a range of days; empty if no wave touches it. */
    static Optional<QuestionAnswer> from(String key, List<EventFact> facts, Range range) {
        List<Wave> waves =
                WaveProjector.waves(facts).stream()
                        .filter(wave -> range.touches(wave.fact().event().occurred()))
                        .toList();
        if (waves.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = key.split("/", -1);
        return Optional.of(
                new QuestionAnswer(
                        parts[0],
                        parts[1],
                        parts[2],
                        waves.getLast().survey().wording(),
                        waves.stream().map(WaveAnswer::from).toList(),
                        WaveProjector.differences(waves).stream()
                                .map(DifferenceAnswer::from)
                                .toList()));
    }
}
