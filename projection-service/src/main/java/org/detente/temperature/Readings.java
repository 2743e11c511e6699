package org.detente.temperature;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.detente.event.reference.Scale;
import org.detente.temperature.Answers.Point;

/** Reads the cells of one relationship by one of the models that know only the state of a date. */
final class Readings {
    private final Model model;
    private final Cells cells;
    private final Scale scale;
    private final Decay decay;

    Readings(Model model, Cells cells, Scale scale, int halfLifeDays) {
        this.model = model;
        this.cells = cells;
        this.scale = scale;
        this.decay = new Decay(halfLifeDays);
    }

    DaySums.Totals totals(LocalDate date) {
        return totals(date, Cell.Placement.MIDDLE);
    }

    private DaySums.Totals totals(LocalDate date, Cell.Placement placement) {
        return cells.on(date.toEpochDay(), decay, scale, placement);
    }

    Point on(LocalDate date) {
        return switch (model) {
            case DECAYED_MEAN -> decayedMean(date);
            case FLOW -> flow(date);
            case STOCK, SUMS ->
                    throw new IllegalArgumentException(model + " is not read from cells");
        };
    }

    private Point decayedMean(LocalDate date) {
        DaySums.Totals totals = totals(date);
        long value = DecayedMean.valueMicro(totals);
        long early = DecayedMean.valueMicro(totals(date, Cell.Placement.EARLIEST));
        long late = DecayedMean.valueMicro(totals(date, Cell.Placement.LATEST));
        return new Point(
                date.toString(),
                Answers.decimal(value),
                Parameters.label(model, value),
                Answers.decimal(Math.min(value, Math.min(early, late))),
                Answers.decimal(Math.max(value, Math.max(early, late))),
                null,
                null,
                new BigDecimal(totals.weight(), 15).setScale(6, RoundingMode.HALF_EVEN),
                DecayedMean.spread(totals),
                totals.events(),
                null,
                null,
                null);
    }

    private Point flow(LocalDate date) {
        DaySums.Totals totals = totals(date);
        return new Point(
                date.toString(),
                null,
                null,
                null,
                null,
                Answers.decimal(Flow.cooperationMicro(totals)),
                Answers.decimal(Flow.conflictMicro(totals)),
                null,
                null,
                totals.events(),
                null,
                null,
                null);
    }

    /** A reading of the stock model. */
    static Point stock(LocalDate date, List<Stock.Step> steps) {
        long level = Stock.levelMicro(steps, date.toEpochDay());
        long events = steps.stream().filter(step -> step.day() <= date.toEpochDay()).count();
        return new Point(
                date.toString(),
                Answers.decimal(level),
                Parameters.label(Model.STOCK, level),
                null,
                null,
                null,
                null,
                null,
                null,
                events,
                null,
                null,
                null);
    }
}
