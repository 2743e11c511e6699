package org.detente.temperature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.detente.event.reference.Scale;

/**
 * Cells placed on days, read on a scale and summed day by day. What is left of an event after a
 * time depends on its day alone, so the sums of any date are made from the days, however many
 * events there were. All sums are exact: weights in millionths, intensities in thousandths, decay
 * in billionths.
 */
final class DaySums {
    private final long[] days;
    private final long[] weights;
    private final long[] cooperation;
    private final long[] conflict;
    private final long[] squares;
    private final long[] events;

    DaySums(List<Cell> cells, Scale scale, Cell.Placement placement) {
        Map<Long, Day> byDay = new HashMap<>();
        for (Cell cell : cells) {
            byDay.computeIfAbsent(cell.day(placement), Day::new)
                    .add(cell, scale.intensity(cell.cameo()).thousandths());
        }
        List<Day> ascending = new ArrayList<>(byDay.values());
        ascending.sort(Comparator.comparingLong(day -> day.number));
        this.days = array(ascending, day -> day.number);
        this.weights = array(ascending, day -> day.weight);
        this.cooperation = array(ascending, day -> day.cooperation);
        this.conflict = array(ascending, day -> day.conflict);
        this.squares = array(ascending, day -> day.squares);
        this.events = array(ascending, day -> day.events);
    }

    private static long[] array(List<Day> days, ToLongFunction<Day> column) {
        return days.stream().mapToLong(column).toArray();
    }

    /**
     * Sums of one day without decay. Of squares, the largest, 64 bits hold 90,000 events of full
     * weight and the greatest intensity; more on one day are refused rather than counted wrongly.
     */
    private static final class Day {
        private final long number;
        private long weight;
        private long cooperation;
        private long conflict;
        private long squares;
        private long events;

        Day(long number) {
            this.number = number;
        }

        void add(Cell cell, int intensity) {
            long weighted = Math.multiplyExact(cell.weightMicro(), intensity);
            weight = Math.addExact(weight, cell.weightMicro());
            if (intensity > 0) {
                cooperation = Math.addExact(cooperation, weighted);
            } else {
                conflict = Math.addExact(conflict, weighted);
            }
            squares = Math.addExact(squares, Math.multiplyExact(weighted, intensity));
            events += cell.events();
        }
    }

    /**
     * The sums of one date.
     *
     * @param weight Σw in 10⁻¹⁵
     * @param cooperation Σw·g over g &gt; 0 in 10⁻¹⁸
     * @param conflict Σw·g over g &lt; 0 in 10⁻¹⁸, negative
     * @param squares Σw·g² in 10⁻²¹
     * @param events how many events count
     */
    record Totals(
            BigInteger weight,
            BigInteger cooperation,
            BigInteger conflict,
            BigInteger squares,
            long events) {
        BigInteger net() {
            return cooperation.add(conflict);
        }

        Totals plus(Totals other) {
            return new Totals(
                    weight.add(other.weight),
                    cooperation.add(other.cooperation),
                    conflict.add(other.conflict),
                    squares.add(other.squares),
                    events + other.events);
        }
    }

    /** All days as they weigh on {@code date}. */
    Totals on(long date, Decay decay) {
        Sum128 weight = new Sum128();
        Sum128 positive = new Sum128();
        Sum128 negative = new Sum128();
        Sum128 square = new Sum128();
        long count = 0;
        int found = Arrays.binarySearch(days, date);
        for (int day = found < 0 ? -found - 2 : found; day >= 0; day--) {
            long factor = decay.factor(date - days[day]);
            if (factor == 0) {
                break;
            }
            weight.addProduct(weights[day], factor);
            positive.addProduct(cooperation[day], factor);
            negative.addProduct(conflict[day], factor);
            square.addProduct(squares[day], factor);
            count += events[day];
        }
        return new Totals(
                weight.value(), positive.value(), negative.value(), square.value(), count);
    }
}
