package org.detente.temperature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.event.reference.Scale;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Point;
import org.jspecify.annotations.Nullable;

/** Shares of the plain sums: g of each event of the month that the date lies in. */
final class SumsAttribution extends Attribution {
    private final Scale scale;
    private final List<Cell> cells;

    SumsAttribution(Scale scale, List<Contribution> rows) {
        super(rows);
        this.scale = scale;
        this.cells = rows.stream().map(Cell::from).toList();
    }

    private static LocalDate last(LocalDate on) {
        return Step.MONTH.next(Step.MONTH.begin(on)).minusDays(1);
    }

    @Override
    boolean counts(int index, LocalDate on) {
        long day = day(index);
        return day >= Step.MONTH.begin(on).toEpochDay() && day <= last(on).toEpochDay();
    }

    @Override
    Point point(LocalDate on) {
        return Sums.period(cells, scale, Step.MONTH.begin(on), last(on));
    }

    @Override
    List<Long> sharesMicro(LocalDate on) {
        return IntStream.range(0, rows().size())
                .mapToObj(index -> counts(index, on) ? intensityMicro(index) : 0L)
                .toList();
    }

    private long intensityMicro(int index) {
        return scale.intensity(row(index).cameo()).thousandths() * 1000L;
    }

    @Override
    String formula() {
        return "sum of g over the events of the month";
    }

    @Override
    @Nullable Integer halfLifeDays() {
        return null;
    }

    @Override
    Line line(int index, EventFact fact, LocalDate on, BigDecimal share) {
        Scale.Intensity intensity = scale.intensity(row(index).cameo());
        return line(
                row(index),
                fact,
                Factors.unweighted(
                        intensity.row().value(), BigDecimal.valueOf(intensity.thousandths(), 3)),
                share);
    }
}
