package org.detente.temperature;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detente.dyads.Dyad.Direction;
import org.detente.event.reference.Scale;
import org.detente.temperature.Answers.PeriodSum;
import org.detente.temperature.Answers.Point;

/**
 * Model {@code sums}: plain sums of g and counts for a period, in both directions, unweighted and
 * without decay; the form that the literature publishes.
 */
final class Sums {
    private Sums() {}

    /** The sums of the events whose middle day lies in [{@code first}, {@code last}]. */
    static Point period(List<Cell> cells, Scale scale, LocalDate first, LocalDate last) {
        Map<Direction, Long> thousandths = new EnumMap<>(Direction.class);
        Map<Direction, Long> events = new EnumMap<>(Direction.class);
        for (Cell cell : cells) {
            long day = cell.day(Cell.Placement.MIDDLE);
            if (day >= first.toEpochDay() && day <= last.toEpochDay()) {
                long sum = cell.events() * scale.intensity(cell.cameo()).thousandths();
                thousandths.merge(cell.direction(), sum, Long::sum);
                events.merge(cell.direction(), cell.events(), Long::sum);
            }
        }
        long net = thousandths.values().stream().mapToLong(Long::longValue).sum();
        return new Point(
                first.toString(),
                Answers.decimal(net * 1000),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                events.values().stream().mapToLong(Long::longValue).sum(),
                sum(Direction.FIRST_TO_SECOND, thousandths, events),
                sum(Direction.SECOND_TO_FIRST, thousandths, events),
                sum(Direction.MUTUAL, thousandths, events));
    }

    private static PeriodSum sum(
            Direction direction, Map<Direction, Long> thousandths, Map<Direction, Long> events) {
        return new PeriodSum(
                Answers.decimal(thousandths.getOrDefault(direction, 0L) * 1000),
                events.getOrDefault(direction, 0L));
    }
}
