package org.detente.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.detente.dyads.Dyads;
import org.detente.event.ActorId;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Indicator;
import org.detente.event.RelationshipId;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.detente.query.PlainNumber;
import org.detente.query.RangeParameters.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values of an indicator. */
@Schema(name = "IndicatorSeries", description = "The values of an indicator, by period")
record SeriesAnswer(
        @Schema(description = "Id of the series", examples = "trade-growth") String indicator,
        @Schema(
                        description = "Units that its values have; one unless sources differ",
                        examples = "[\"percent\"]")
                List<String> units,
        @Schema(description = "The values, by period") List<PointAnswer> points) {

    /** A value. */
    @Schema(name = "IndicatorPoint", description = "A value for a period")
    record PointAnswer(
            @Schema(description = "Period that it is for (EDTF)", examples = "2017-01/2017-09")
                    String period,
            @Schema(description = "First day of the period", examples = "2017-01-01") String first,
            @Schema(description = "Last day of the period", examples = "2017-09-30") String last,
            @Schema(description = "The value, in the unit", examples = "29") BigDecimal value,
            @Schema(description = "Its unit", examples = "percent") String unit,
            @Schema(
                            description = "How exact the source is",
                            examples = "exact",
                            enumeration = {
                                "exact",
                                "about",
                                "at-least",
                                "at-most",
                                "estimated",
                                "forecast"
                            })
                    String qualifier,
            @Schema(
                            description = "What a change is measured against; null for no change",
                            nullable = true,
                            examples = "First nine months of 2016")
                    @Nullable String comparedWith,
            @Schema(description = "The event that states it") FactReference fact) {
        private static PointAnswer from(SeriesProjector.Value value) {
            Indicator indicator = value.indicator();
            return new PointAnswer(
                    value.period().value(),
                    value.period().earliest().toString(),
                    value.period().latest().toString(),
                    PlainNumber.of(indicator.value()),
                    indicator.unit().value(),
                    indicator.qualifier().wireName(),
                    indicator.comparedWith(),
                    FactReference.from(value.fact()));
        }
    }

    /**
     * Whose values are asked for.
     *
     * @param actor null: anybody's
     * @param relationship null: any
     */
    record Of(@Nullable ActorId actor, @Nullable RelationshipId relationship) {
        private boolean accepts(DiplomaticEvent event) {
            return (actor == null || event.actors().anyMatch(actor::equals))
                    && (relationship == null
                            || Dyads.of(event).stream()
                                    .anyMatch(dyad -> dyad.relationship().equals(relationship)));
        }
    }

    /** The values in the range; empty if there are none. */
    static Optional<SeriesAnswer> from(
            String indicator, List<EventFact> facts, Range range, Of whose) {
        List<PointAnswer> points =
                SeriesProjector.project(facts).stream()
                        .filter(value -> range.touches(value.period()))
                        .filter(value -> whose.accepts(value.fact().event()))
                        .map(PointAnswer::from)
                        .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SeriesAnswer(
                                indicator,
                                points.stream().map(PointAnswer::unit).distinct().sorted().toList(),
                                points));
    }
}
