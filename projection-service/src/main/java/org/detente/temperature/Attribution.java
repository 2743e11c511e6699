package org.detente.temperature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.detente.dyads.Dyad;
import org.detente.dyads.Dyads;
import org.detente.event.DiplomaticEvent;
import org.detente.event.reference.Confidence;
import org.detente.event.reference.Scale;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.EventReference;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Point;
import org.jspecify.annotations.Nullable;

/** Splits the value of a model into the shares of the events; one subclass for each model. */
abstract sealed class Attribution permits CellAttribution, StockAttribution, SumsAttribution {
    private final List<Contribution> rows;

    Attribution(List<Contribution> rows) {
        this.rows = rows;
    }

    static Attribution of(Question question, List<Contribution> rows) {
        return switch (question.model()) {
            case DECAYED_MEAN, FLOW -> new CellAttribution(question, rows);
            case STOCK -> new StockAttribution(rows);
            case SUMS -> new SumsAttribution(question.scale(), rows);
        };
    }

    Contribution row(int index) {
        return rows.get(index);
    }

    List<Contribution> rows() {
        return rows;
    }

    /** Day of the epoch on which a contribution enters. */
    long day(int index) {
        return Cell.from(row(index)).day(Cell.Placement.MIDDLE);
    }

    /** Whether a contribution has any part in the value of a date. */
    abstract boolean counts(int index, LocalDate on);

    abstract Point point(LocalDate on);

    /**
     * The share of each contribution in the value of a date, in millionths; they add up exactly.
     */
    abstract List<Long> sharesMicro(LocalDate on);

    abstract String formula();

    abstract @Nullable Integer halfLifeDays();

    abstract Line line(int index, EventFact fact, LocalDate on, BigDecimal share);

    /** What a line says of its event in every model. */
    Line line(Contribution row, EventFact fact, Factors factors, BigDecimal share) {
        DiplomaticEvent event = fact.event();
        return new Line(
                EventReference.from(fact),
                row.via().name().toLowerCase(Locale.ROOT),
                row.cameo().value(),
                Scale.nameOf(row.cameo()),
                factors.scaleRow(),
                factors.intensity(),
                event.occurred().middle().toString(),
                factors.importance(),
                factors.confidence(),
                factors.bearing(),
                factors.decay(),
                share);
    }

    /** What a model multiplies. */
    record Factors(
            @Nullable String scaleRow,
            BigDecimal intensity,
            @Nullable BigDecimal importance,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal bearing,
            @Nullable BigDecimal decay) {
        static Factors unweighted(@Nullable String scaleRow, BigDecimal intensity) {
            return new Factors(scaleRow, intensity, null, null, null, null);
        }

        static Factors weighted(
                Scale.Intensity intensity, Contribution row, EventFact fact, BigDecimal decay) {
            int bearing =
                    Dyads.of(fact.event()).stream()
                            .filter(dyad -> dyad.relationship().equals(row.relationship()))
                            .mapToInt(Dyad::bearingMillionths)
                            .findFirst()
                            .orElse(0);
            return new Factors(
                    intensity.row().value(),
                    BigDecimal.valueOf(intensity.thousandths(), 3),
                    fact.event().common().importance(),
                    Answers.decimal(Confidence.millionths(fact.event().common().sources())),
                    Answers.decimal(bearing),
                    decay);
        }
    }
}
