package org.detente.temperature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.Answers.Rest;
import org.detente.temperature.Answers.Versions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scenario does to the temperature of a relationship. */
@Schema(
        name = "RelationshipEffect",
        description = "What the scenario does to the temperature of a relationship")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationshipEffect(
        @Schema(description = "The relationship", examples = "JPN-RUS") String relationship,
        @Schema(description = "The model", examples = "decayed-mean") String model,
        @Schema(description = "The formula in words") String formula,
        @Schema(description = "Half-life in days, for the models that have one", examples = "180")
                @Nullable Integer halfLifeDays,
        Versions versions,
        @Schema(description = "The days, in the order asked for") List<Day> days) {
    /** One day. */
    @Schema(name = "RelationshipEffectOnDay", description = "The effect on one day")
    record Day(
            @Schema(description = "The day", examples = "2017-01-31") String on,
            Point baseline,
            Point scenario,
            @Schema(
                            description =
                                    "Scenario minus baseline: of the value, or of cooperation minus conflict;"
                                            + " to the millionth what added, removed and others say together",
                            examples = "0.459135")
                    BigDecimal difference,
            @Schema(
                            description =
                                    "The supposed events that count on the day; share is what each adds to the"
                                            + " scenario's value")
                    List<Line> added,
            @Schema(
                            description =
                                    "The events supposed away that count on the day; share is what is lost with"
                                            + " each, the negative of its share in the baseline")
                    List<Line> removed,
            @Schema(
                            description =
                                    "All other events: their shares change together by this, because the total"
                                            + " weight or the level that they meet is another")
                    Rest others) {}
}
