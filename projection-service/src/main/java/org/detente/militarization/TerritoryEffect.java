package org.detente.militarization;

import java.math.BigDecimal;
import java.util.List;
import org.detente.militarization.TerritoryAnswers.Grade;
import org.detente.militarization.TerritoryAnswers.Territory;
import org.detente.militarization.TerritoryAnswers.Versions;
import org.detente.whatif.SupposedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scenario does to the forces in a territory. */
@Schema(
        name = "TerritoryEffect",
        description = "What the scenario does to the militarization of a territory")
record TerritoryEffect(
        Territory territory,
        @Schema(
                        description =
                                "The supposed events that concern the territory, its parts or its groups")
                List<SupposedEvent> events,
        Versions versions,
        @Schema(description = "The days, in the order asked for") List<Day> days) {
    /** One day. */
    @Schema(name = "TerritoryEffectOnDay", description = "The effect on one day")
    record Day(
            @Schema(description = "The day", examples = "2017-01-31") String on,
            Grade baseline,
            Grade scenario,
            Difference difference,
            @Schema(description = "Conditions that hold in the scenario only", examples = "[]")
                    List<Condition> clausesGained,
            @Schema(description = "Conditions that hold in the baseline only")
                    List<Condition> clausesLost,
            @Schema(
                            description =
                                    "The index term by term; the differences add up to that of the index"
                                            + " exactly")
                    List<Term> terms) {}

    /** Scenario minus baseline. */
    @Schema(name = "MilitarizationDifference", description = "Scenario minus baseline")
    record Difference(
            @Schema(description = "Of the level", examples = "-1") int level,
            @Schema(description = "Of the index", examples = "-10.5") BigDecimal index) {}

    /** A condition of a level. */
    @Schema(name = "LevelCondition", description = "A condition of a level")
    record Condition(
            @Schema(description = "Level that it leads to", examples = "4") int level,
            @Schema(description = "Name of the clause", examples = "any-missiles") String clause,
            @Schema(description = "The condition in words", examples = "missiles: at least 1")
                    String says) {}

    /** A term of the index. */
    @Schema(name = "IndexTermDifference", description = "A term of the index that differs")
    record Term(
            @Schema(description = "What is measured", examples = "missiles") String measure,
            @Schema(description = "Amount in the baseline", examples = "2") long baselineAmount,
            @Schema(description = "Amount in the scenario", examples = "0") long scenarioAmount,
            @Schema(description = "Scenario minus baseline, in points", examples = "-6.8")
                    BigDecimal difference) {}
}
