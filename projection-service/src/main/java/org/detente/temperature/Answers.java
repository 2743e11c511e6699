package org.detente.temperature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.detente.event.DiplomaticEvent;
import org.detente.projection.EventFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of answers about temperature. Values are exact to a millionth. */
final class Answers {
    private Answers() {}

    /** A value kept in millionths as the decimal it stands for. */
    static BigDecimal decimal(long micro) {
        return BigDecimal.valueOf(micro, 6);
    }

    /** Versions of everything that the numbers depend on besides the events. */
    @Schema(
            name = "TemperatureVersions",
            description = "Versions of the tables that the numbers depend on")
    record Versions(
            @Schema(description = "Parameters of the models", examples = "temperature@1")
                    String parameters,
            @Schema(description = "Scale and its table", examples = "goldstein-gdelt/cameo@1")
                    String scale,
            @Schema(description = "Mapping from kinds to CAMEO codes", examples = "default-cameo@1")
                    String mapping,
            @Schema(description = "Confidence from the Admiralty code", examples = "confidence@1")
                    String confidence,
            @Schema(description = "Words for values", examples = "temperature-labels@1")
                    String labels,
            @Schema(description = "Scores of the stock model", examples = "stock-scores@1")
                    String stockScores) {}

    /** Plain sums of one direction. */
    @Schema(name = "PeriodSum", description = "Plain sum of intensities in one direction")
    record PeriodSum(
            @Schema(description = "Sum of g", examples = "-7.2") BigDecimal sum,
            @Schema(description = "Number of events", examples = "1") long events) {}

    /** A reading of one date; which members it has depends on the model. */
    @Schema(
            name = "TemperaturePoint",
            description = "A reading of one date; which members it has depends on the model")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            @Schema(
                            description = "The day, or the first day of the period for model sums",
                            examples = "2016-12-15")
                    String date,
            @Schema(
                            description =
                                    "Temperature (decayed-mean, -10 to 10), level (stock, -9 to 9) or net sum (sums)",
                            examples = "0.718244")
                    @Nullable BigDecimal value,
            @Schema(description = "The value in a word", examples = "neutral")
                    @Nullable String label,
            @Schema(
                            description =
                                    "Lowest value when imprecise dates lie earliest, in the middle or latest",
                            examples = "0.5")
                    @Nullable BigDecimal low,
            @Schema(description = "Highest value likewise", examples = "0.9")
                    @Nullable BigDecimal high,
            @Schema(description = "C of model flow: sum of w*g over g > 0", examples = "4.0")
                    @Nullable BigDecimal cooperation,
            @Schema(description = "K of model flow: sum of w*|g| over g < 0", examples = "5.656854")
                    @Nullable BigDecimal conflict,
            @Schema(description = "Sum of the weights w, in events", examples = "7.25")
                    @Nullable BigDecimal effectiveWeight,
            @Schema(description = "Weighted standard deviation of g", examples = "4.2")
                    @Nullable BigDecimal spread,
            @Schema(description = "Events that count", examples = "42") long events,
            @Schema(description = "Sum of acts of the first actor on the second (sums)")
                    @Nullable PeriodSum firstToSecond,
            @Schema(description = "Sum of acts of the second actor on the first (sums)")
                    @Nullable PeriodSum secondToFirst,
            @Schema(description = "Sum of mutual acts (sums)") @Nullable PeriodSum mutual) {}

    /** A series of readings. */
    @Schema(name = "TemperatureSeries", description = "Temperature of a relationship over time")
    record Series(
            @Schema(description = "The relationship", examples = "JPN-RUS") String relationship,
            @Schema(description = "The model", examples = "decayed-mean") String model,
            @Schema(
                            description = "Half-life in days, for the models that have one",
                            examples = "180")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Integer halfLifeDays,
            @Schema(description = "Step between points", examples = "day") String step,
            @Schema(description = "What was public by this day; absent: all that is known now")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable String knownOn,
            @Schema(description = "As the log stood at this instant; absent: as it stands now")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable String asOf,
            @Schema(description = "How points were thinned out", examples = "none")
                    String downsampling,
            @Schema(description = "Versions of the tables used") Versions versions,
            @Schema(description = "The readings, oldest first") List<Point> points) {}

    /** The event behind a line of an explanation. */
    @Schema(name = "EventReference", description = "The event behind a line")
    record EventReference(
            @Schema(description = "Id of the event") String id,
            @Schema(description = "Kind", examples = "summit") String kind,
            @Schema(description = "When it happened (EDTF)", examples = "2016-12-15/2016-12-16")
                    String occurred,
            @Schema(description = "From when it was public", examples = "2016-12-16")
                    String announcedDay,
            @Schema(description = "What happened", examples = "President Putin visits Japan")
                    String title) {
        static EventReference from(EventFact fact) {
            DiplomaticEvent event = fact.event();
            return new EventReference(
                    fact.id().toString(),
                    event.kind().wireName(),
                    event.occurred().value(),
                    event.announcedDay().toString(),
                    event.common().title());
        }
    }

    /** One event's part in a value, with every factor. */
    @Schema(
            name = "TemperatureContribution",
            description = "One event's part in a value, with every factor of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            EventReference event,
            @Schema(
                            description =
                                    "Why it counts here: direct, succession (an ended state's event), bearing",
                            examples = "direct")
                    String via,
            @Schema(description = "CAMEO code by which it is scored", examples = "042")
                    String cameo,
            @Schema(description = "The code in words", examples = "Make a visit") String cameoName,
            @Schema(
                            description = "Row of the scale that gave g, its own code or a parent",
                            examples = "042")
                    @Nullable String scaleRow,
            @Schema(description = "g, or I0 in model stock", examples = "1.9") BigDecimal intensity,
            @Schema(
                            description = "Day on which it enters: the middle of its interval",
                            examples = "2016-12-15")
                    String enteredOn,
            @Schema(description = "Factor: importance", examples = "2")
                    @Nullable BigDecimal importance,
            @Schema(description = "Factor: confidence of its best source", examples = "0.855")
                    @Nullable BigDecimal confidence,
            @Schema(description = "Factor: weight for a relationship it bears on", examples = "1")
                    @Nullable BigDecimal bearing,
            @Schema(description = "Factor: decay on the date", examples = "1")
                    @Nullable BigDecimal decay,
            @Schema(description = "What it adds to the value, or to the change", examples = "0.5")
                    BigDecimal share) {}

    /** All events that are not listed one by one. */
    @Schema(name = "ContributionRest", description = "The events that are not listed one by one")
    record Rest(
            @Schema(description = "How many", examples = "12") long events,
            @Schema(description = "What they add together", examples = "-0.01") BigDecimal share) {}

    /** Why the value is what it is on a date. */
    @Schema(
            name = "TemperatureExplanation",
            description =
                    "Why the value is what it is, or why it moved; the shares add up to it exactly")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(
            @Schema(description = "The relationship", examples = "JPN-RUS") String relationship,
            @Schema(description = "The model", examples = "decayed-mean") String model,
            @Schema(description = "The formula in words") String formula,
            @Schema(description = "Half-life in days", examples = "180")
                    @Nullable Integer halfLifeDays,
            @Schema(description = "What was public by this day") @Nullable String knownOn,
            @Schema(description = "As the log stood at this instant") @Nullable String asOf,
            Versions versions,
            @Schema(description = "The reading explained; the later one of two") Point reading,
            @Schema(description = "The earlier reading, when a change is explained")
                    @Nullable Point earlier,
            @Schema(
                            description =
                                    "What the shares add up to: the value, cooperation minus conflict, or the change",
                            examples = "0.718244")
                    BigDecimal sum,
            @Schema(description = "What new events add, when a change is explained")
                    @Nullable BigDecimal newEvents,
            @Schema(
                            description =
                                    "What decay and dilution of earlier events add, when a change is explained")
                    @Nullable BigDecimal fading,
            @Schema(description = "The events, the largest share first") List<Line> contributions,
            Rest rest) {}

    /** How a value moved up to the day asked for. */
    @Schema(name = "TemperatureChange", description = "How the value moved up to that day")
    record Change(
            @Schema(description = "Since 7 days before", examples = "1.630941") BigDecimal days7,
            @Schema(description = "Since 30 days before", examples = "1.854727")
                    BigDecimal days30) {}

    /** The event that weighs most. */
    @Schema(
            name = "LeadingEvent",
            description =
                    "The event that weighs most: first of the events of that day and code whose"
                            + " w*g together is the largest by amount")
    record Leading(
            EventReference event,
            @Schema(description = "CAMEO code by which it is scored", examples = "042")
                    String cameo,
            @Schema(description = "The code in words", examples = "Make a visit") String cameoName,
            @Schema(description = "g, -10 to 10", examples = "1.9") BigDecimal intensity) {}

    /** A relationship in a list. */
    @Schema(name = "Relationship", description = "A relationship and its temperature")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Relationship(
            @Schema(description = "Canonical id", examples = "JPN-RUS") String id,
            @Schema(description = "The two actors") List<Actor> actors,
            @Schema(description = "Events that count for it", examples = "140") long events,
            @Schema(description = "Its reading on the day asked for") Point temperature,
            @Schema(description = "How it moved; not for model flow, which has no one value")
                    @Nullable Change change,
            @Schema(description = "What weighs most; for model decayed-mean")
                    @Nullable Leading leading,
            @Schema(
                            description =
                                    "The reading, its change and its leading event in one English sentence",
                            examples =
                                    "Neutral at +0.25, up 1.85 in 30 days; the heaviest event is \u201cBastion missile system is deployed on the islands\u201d (2016-11~), towards conflict.")
                    @Nullable String reason,
            @Schema(description = "The latest event on or before the day")
                    @Nullable EventReference lastEvent) {}

    /** An actor with its name. */
    @Schema(name = "Actor", description = "An actor with its name in English (CLDR)")
    record Actor(
            @Schema(description = "ISO 3166 alpha-3 or body", examples = "JPN") String id,
            @Schema(description = "Name", examples = "Japan") String name) {}
}
