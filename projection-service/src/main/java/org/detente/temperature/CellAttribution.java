package org.detente.temperature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.detente.event.reference.Scale;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Point;

/**
 * Shares of the models with decay: the very arithmetic of the series, on cells of one event each.
 */
final class CellAttribution extends Attribution {
    private final Model model;
    private final Scale scale;
    private final int halfLifeDays;
    private final Decay decay;
    private final CellArrays arrays;
    private final Readings readings;

    CellAttribution(Question question, List<Contribution> rows) {
        super(rows);
        this.model = question.model();
        this.scale = question.scale();
        this.halfLifeDays = question.halfLifeDays();
        this.decay = new Decay(halfLifeDays);
        List<Cell> cells = rows.stream().map(Cell::from).toList();
        this.arrays = new CellArrays(cells, scale, Cell.Placement.MIDDLE);
        this.readings = new Readings(model, cells, scale, halfLifeDays);
    }

    @Override
    boolean counts(int index, LocalDate on) {
        return decay.factor(on.toEpochDay() - day(index)) > 0;
    }

    @Override
    Point point(LocalDate on) {
        return readings.on(on);
    }

    @Override
    List<Long> sharesMicro(LocalDate on) {
        CellArrays.Totals totals = readings.totals(on);
        List<BigInteger> parts = arrays.parts(on.toEpochDay(), decay);
        return model == Model.FLOW
                ? Flow.sharesMicro(totals, parts)
                : DecayedMean.sharesMicro(totals, parts);
    }

    @Override
    String formula() {
        return model == Model.FLOW
                ? "C = sum of w*g over g > 0, K = sum of w*|g| over g < 0;"
                        + " w = importance * confidence * bearing * decay"
                : "T = sum of w*g / (w0 + sum of w); w = importance * confidence * bearing * decay,"
                        + " w0 = "
                        + Answers.decimal(Parameters.priorWeightMicro()).stripTrailingZeros();
    }

    @Override
    Integer halfLifeDays() {
        return halfLifeDays;
    }

    @Override
    Line line(int index, EventFact fact, LocalDate on, BigDecimal share) {
        Contribution row = row(index);
        BigDecimal factor = BigDecimal.valueOf(decay.factor(on.toEpochDay() - day(index)), 9);
        return line(
                row,
                fact,
                Factors.weighted(scale.intensity(row.cameo()), row, fact, factor),
                share);
    }
}
