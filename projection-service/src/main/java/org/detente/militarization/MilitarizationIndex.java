package org.detente.militarization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The continuous index, 0 to 100, in millionths of a point: each measure counts on a logarithmic
 * scale up to the amount at which it is full.
 *
 * <p>The index is rounded half up once. Its terms are rounded down, and the millionths that are
 * then missing go to the terms with the largest remainders (rule order where equal), so that they
 * sum to the index exactly.
 */
final class MilitarizationIndex {
    private static final double FULL_MICROS = 100_000_000.0;

    private final String formula;
    private final List<Weighted> weights = new ArrayList<>();

    MilitarizationIndex(RulesFile.Index written) {
        this.formula = written.formula();
        int sum = written.groups().stream().mapToInt(RulesFile.Group::weight).sum();
        for (RulesFile.Group group : written.groups()) {
            int parts = group.full().size();
            group.full()
                    .forEach((measure, full) ->
                            weights.add(
                                    new Weighted(
                                            Measure.of(measure),
                                            full,
                                            FULL_MICROS * group.weight() / (sum * parts))));
        }
    }

    String formula() {
        return formula;
    }

    /** The index in millionths of a point. */
    long micros(Strength strength) {
        double sum = 0;
        for (Weighted weighted : weights) {
            sum += weighted.points(strength);
        }
        return Math.round(sum);
    }

    /** The index term by term. */
    List<Term> terms(Strength strength) {
        double[] exact =
                weights.stream().mapToDouble(weighted -> weighted.points(strength)).toArray();
        long[] rounded = new long[exact.length];
        long missing = micros(strength);
        for (int index = 0; index < exact.length; index++) {
            rounded[index] = (long) exact[index];
            missing -= rounded[index];
        }
        List<Integer> byRemainder =
                IntStream.range(0, exact.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer index) -> rounded[index] - exact[index]))
                        .toList();
        byRemainder.stream().limit(missing).forEach(index -> rounded[index]++);
        return IntStream.range(0, exact.length)
                .mapToObj(index -> weights.get(index).term(strength, rounded[index]))
                .toList();
    }

    /**
     * A term of the index.
     *
     * @param full the amount from which the term no longer grows
     * @param mostMicros points in millionths when full
     * @param micros points in millionths
     */
    record Term(Measure measure, long amount, long full, long mostMicros, long micros) {}

    private record Weighted(Measure measure, long full, double mostMicros) {
        double points(Strength strength) {
            long amount = strength.at(measure);
            if (amount >= full) {
                return mostMicros;
            }
            return mostMicros * StrictMath.log10(1.0 + amount) / StrictMath.log10(1.0 + full);
        }

        Term term(Strength strength, long micros) {
            return new Term(measure, strength.at(measure), full, Math.round(mostMicros), micros);
        }
    }
}
