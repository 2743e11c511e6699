package org.detente.temperature;

import java.math.BigInteger;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.detente.event.reference.Scale;

/**
 * Cells placed on days and read on a scale, ready to be summed for many dates. All sums are exact:
 * weights in millionths, intensities in thousandths, decay in billionths.
 */
final class CellArrays {
    private final long[] days;
    private final long[] weights;
    private final long[] intensities;
    private final long[] events;

    CellArrays(List<Cell> cells, Scale scale, Cell.Placement placement) {
        this.days = array(cells, cell -> cell.day(placement));
        this.weights = array(cells, Cell::weightMicro);
        this.intensities = array(cells, cell -> scale.intensity(cell.cameo()).thousandths());
        this.events = array(cells, Cell::events);
    }

    private static long[] array(List<Cell> cells, ToLongFunction<Cell> column) {
        return cells.stream().mapToLong(column).toArray();
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
    }

    /** Sums all cells as they weigh on {@code day}. */
    Totals on(long day, Decay decay) {
        Sum128 weight = new Sum128();
        Sum128 cooperation = new Sum128();
        Sum128 conflict = new Sum128();
        Sum128 squares = new Sum128();
        long count = 0;
        for (int cell = 0; cell < days.length; cell++) {
            long factor = decay.factor(day - days[cell]);
            if (factor == 0) {
                continue;
            }
            long weighted = weights[cell] * intensities[cell];
            weight.addProduct(weights[cell], factor);
            (weighted > 0 ? cooperation : conflict).addProduct(weighted, factor);
            squares.addProduct(Math.multiplyExact(weighted, intensities[cell]), factor);
            count += events[cell];
        }
        return new Totals(
                weight.value(), cooperation.value(), conflict.value(), squares.value(), count);
    }

    /** What each cell adds to the net on {@code day}, in 10⁻¹⁸, in the order of the cells. */
    List<BigInteger> parts(long day, Decay decay) {
        return IntStream.range(0, days.length)
                .mapToObj(cell -> part(cell, decay.factor(day - days[cell])))
                .toList();
    }

    private BigInteger part(int cell, long factor) {
        return factor == 0
                ? BigInteger.ZERO
                : BigInteger.valueOf(weights[cell] * intensities[cell])
                        .multiply(BigInteger.valueOf(factor));
    }
}
