package org.detente.temperature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Point;
import org.jspecify.annotations.Nullable;

/** Shares of the stock model: the step that each event made. */
final class StockAttribution extends Attribution {
    private final List<Stock.Step> steps;
    private final Map<UUID, Stock.Step> stepByEvent = new HashMap<>();

    StockAttribution(List<Contribution> rows) {
        super(rows);
        this.steps = Stock.steps(rows);
        steps.forEach(step -> stepByEvent.put(step.contribution().eventId(), step));
    }

    @Override
    boolean counts(int index, LocalDate on) {
        return stepByEvent.containsKey(row(index).eventId()) && day(index) <= on.toEpochDay();
    }

    @Override
    Point point(LocalDate on) {
        return Readings.stock(on, steps);
    }

    @Override
    List<Long> sharesMicro(LocalDate on) {
        return rows().stream().map(row -> stepMicro(row, on)).toList();
    }

    private long stepMicro(Contribution row, LocalDate on) {
        Stock.Step step = stepByEvent.get(row.eventId());
        return step == null || step.day() > on.toEpochDay() ? 0 : step.stepMicro();
    }

    @Override
    String formula() {
        return "P' = P + (N-P)/N*I0 for I0 >= 0, P + (N+P)/N*I0 otherwise; N = "
                + Parameters.stockBound()
                + ", in order of date, recorded, id";
    }

    @Override
    @Nullable Integer halfLifeDays() {
        return null;
    }

    @Override
    Line line(int index, EventFact fact, LocalDate on, BigDecimal share) {
        Contribution row = row(index);
        BigDecimal score = Answers.decimal(Parameters.stockScoreMicro(row.cameo()));
        return line(row, fact, Factors.unweighted(null, score), share);
    }
}
