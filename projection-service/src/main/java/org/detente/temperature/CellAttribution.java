package org.detente.temperature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
    private final Readings readings;

    CellAttribution(Question question, List<Contribution> rows) {
        super(rows);
        this.model = question.model();
        this.scale = question.scale();
        this.halfLifeDays = question.halfLifeDays();
        this.decay = new Decay(halfLifeDays);
        this.readings =
                new Readings(
                        model,
                        Cells.of(rows.stream().map(Cell::from).toList()),
                        scale,
                        halfLifeDays);
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
        DaySums.Totals totals = readings.totals(on);
        List<BigInteger> parts =
                IntStream.range(0, rows().size()).mapToObj(index -> part(index, on)).toList();
        return model == Model.FLOW
                ? Flow.sharesMicro(totals, parts)
                : DecayedMean.sharesMicro(totals, parts);
    }

    /** What a contribution adds to the net on a date, in 10⁻¹⁸. */
    private BigInteger part(int index, LocalDate on) {
        long factor = decay.factor(on.toEpochDay() - day(index));
        Contribution row = row(index);
        return factor == 0
                ? BigInteger.ZERO
                : BigInteger.valueOf(row.weightMicro() * scale.intensity(row.cameo()).thousandths())
                        .multiply(BigInteger.valueOf(factor));
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
