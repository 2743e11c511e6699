package org.detente.militarization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.detente.militarization.TerritoryAnswers.Grade;
import org.detente.militarization.TerritoryAnswers.Knowledge;
import org.detente.militarization.TerritoryAnswers.Territory;
import org.detente.militarization.TerritoryAnswers.Versions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of an explanation of level and index. */
final class ExplanationAnswers {
    private ExplanationAnswers() {}

    /** An input of a clause with the events behind it. */
    @Schema(name = "ClauseInput", description = "An input of a condition and the events behind it")
    record Input(
            Evidence.Amount amount,
            @Schema(description = "Ids of the events behind it; measures has them in full")
                    List<UUID> events) {}

    /** A condition of a level. */
    @Schema(name = "LevelClause", description = "A condition of a level, whether it holds or not")
    record Condition(
            @Schema(description = "Name of the clause", examples = "personnel-3000") String clause,
            @Schema(description = "The condition in words", examples = "personnel: at least 3000")
                    String says,
            @Schema(description = "Threshold", examples = "3000") long atLeast,
            @Schema(description = "Sum of the inputs as counted", examples = "3500") long value,
            @Schema(description = "Whether it holds", examples = "true") boolean fired,
            @Schema(description = "Whether it holds even at the least that is allowed")
                    boolean firedAtMin,
            @Schema(description = "Whether it holds at the most that is allowed")
                    boolean firedAtMax,
            @Schema(description = "What it is compared with") List<Input> inputs) {}

    /** A level with its conditions. */
    @Schema(name = "LevelExplanation", description = "A level with all its conditions")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Level(
            @Schema(description = "The level", examples = "4") int level,
            @Schema(description = "The level in words", examples = "strike or denial") String name,
            @Schema(
                            description =
                                    "A level whose own conditions must hold as well; null if none",
                            examples = "3",
                            nullable = true)
                    @Nullable Integer requires,
            @Schema(description = "Whether it is reached", examples = "true") boolean reached,
            @Schema(description = "Its conditions, any one of which is enough")
                    List<Condition> clauses) {}

    /** A holding's part in a measure. */
    @Schema(name = "MeasurePart", description = "What a holding adds to a measure")
    record Part(
            @Schema(description = "Place that the events name", examples = "nt-sk")
                    String territory,
            @Schema(description = "Name of the holding", examples = "bastion") String holding,
            Evidence.Amount amount,
            @Schema(
                            description =
                                    "Whether it is in the total; false where the same holding is counted for the"
                                            + " group, or for its parts, instead",
                            examples = "true")
                    boolean counts,
            @Schema(description = "The events behind it, with their sources")
                    List<Evidence.Event> events) {}

    /** A measure and the holdings it is made of. */
    @Schema(name = "MeasureExplanation", description = "A measure and the holdings it is made of")
    record MeasureSum(
            Evidence.Amount amount,
            @Schema(description = "The measure in words", examples = "artillery from 75 mm")
                    String name,
            @Schema(
                            description =
                                    "Its parts: those that count add up to the value (for a range or a nuclear"
                                            + " role the largest is the value)")
                    List<Part> parts) {}

    /** A term of the index. */
    @Schema(name = "IndexTerm", description = "A measure's part in the index")
    record Term(
            @Schema(description = "The measure", examples = "personnel") String measure,
            @Schema(description = "Its amount", examples = "3500") long amount,
            @Schema(description = "Amount from which the term is full", examples = "9000")
                    long full,
            @Schema(description = "Points when full", examples = "33.333333") BigDecimal most,
            @Schema(description = "Points", examples = "29.876340") BigDecimal points) {}

    /** The index and its terms. */
    @Schema(
            name = "IndexExplanation",
            description = "The index and its terms, which sum to it exactly")
    record Index(
            @Schema(description = "The formula") String formula,
            @Schema(
                            description =
                                    "Rounding: the index half up to a millionth; terms down, and the missing"
                                            + " millionths to those with the largest remainders")
                    String rounding,
            @Schema(description = "The terms") List<Term> terms,
            @Schema(description = "Their sum, equal to the index", examples = "36.261649")
                    BigDecimal sum) {}

    /** Why level and index are what they are. */
    @Schema(
            name = "MilitarizationExplanation",
            description = "Why level and index are what they are on a day")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Explanation(
            Territory territory,
            @Schema(description = "The day", examples = "2016-12-15") String on,
            @JsonUnwrapped Knowledge knowledge,
            @JsonUnwrapped Grade grade,
            @Schema(description = "Every level with every condition, highest first")
                    List<Level> levels,
            @Schema(description = "Every measure that is not nothing, with the events behind it")
                    List<MeasureSum> measures,
            Index indexTerms,
            @Schema(description = "How events are counted, in words") List<String> notes,
            Versions versions) {}
}
