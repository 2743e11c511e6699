package org.detente.temperature;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Model {@code flow} (Lerner, Bussmann, Snijders and Brandes 2013): cooperation {@code C = Σ w·g
 * over g > 0} and conflict {@code K = Σ w·|g| over g < 0}, kept apart; half-life 30 days as
 * published.
 */
final class Flow {
    private static final BigInteger UNITS_PER_MICRO = BigInteger.TEN.pow(12);

    private Flow() {}

    static long cooperationMicro(DaySums.Totals totals) {
        return Shares.rounded(totals.cooperation(), UNITS_PER_MICRO);
    }

    static long conflictMicro(DaySums.Totals totals) {
        return Shares.rounded(totals.conflict().negate(), UNITS_PER_MICRO);
    }

    /**
     * The share of each part in cooperation (positive) or conflict (negative), in millionths: the
     * positive ones add up to C, the negative ones to −K, exactly.
     */
    static List<Long> sharesMicro(DaySums.Totals totals, List<BigInteger> parts) {
        List<Long> cooperation =
                Shares.of(
                        parts.stream().map(part -> part.max(BigInteger.ZERO)).toList(),
                        UNITS_PER_MICRO,
                        cooperationMicro(totals));
        List<Long> conflict =
                Shares.of(
                        parts.stream().map(part -> part.negate().max(BigInteger.ZERO)).toList(),
                        UNITS_PER_MICRO,
                        conflictMicro(totals));
        return IntStream.range(0, parts.size())
                .mapToObj(index -> cooperation.get(index) - conflict.get(index))
                .toList();
    }
}
