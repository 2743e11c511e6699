package org.detente.temperature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Model {@code decayed-mean}: {@code T = Σw·g / (w0 + Σw)} with {@code w = importance · confidence
 * · bearing · 2^(−age/H)}. w0 is a prior of one neutral event, so sparse evidence pulls towards 0.
 */
final class DecayedMean {
    private static final BigInteger MICRO_PER_UNIT = BigInteger.valueOf(1000);
    private static final BigInteger PRIOR =
            BigInteger.valueOf(Parameters.priorWeightMicro())
                    .multiply(BigInteger.valueOf(Decay.ONE));

    private DecayedMean() {}

    /** The temperature in millionths, −10,000,000 to 10,000,000. */
    static long valueMicro(DaySums.Totals totals) {
        return Shares.rounded(totals.net().multiply(MICRO_PER_UNIT), denominator(totals));
    }

    /** The share of each part, in millionths; they add up to {@link #valueMicro} exactly. */
    static List<Long> sharesMicro(DaySums.Totals totals, List<BigInteger> parts) {
        return Shares.of(
                parts.stream().map(part -> part.multiply(MICRO_PER_UNIT)).toList(),
                denominator(totals),
                valueMicro(totals));
    }

    private static BigInteger denominator(DaySums.Totals totals) {
        return PRIOR.add(totals.weight());
    }

    /**
     * Weighted standard deviation of g around its weighted mean, without the prior; 0 without
     * events.
     */
    static BigDecimal spread(DaySums.Totals totals) {
        if (totals.weight().signum() == 0) {
            return BigDecimal.ZERO.setScale(6);
        }
        BigDecimal weight = new BigDecimal(totals.weight(), 15);
        BigDecimal mean = new BigDecimal(totals.net(), 18).divide(weight, MathContext.DECIMAL64);
        BigDecimal meanOfSquares =
                new BigDecimal(totals.squares(), 21).divide(weight, MathContext.DECIMAL64);
        BigDecimal variance = meanOfSquares.subtract(mean.pow(2)).max(BigDecimal.ZERO);
        return variance.sqrt(MathContext.DECIMAL64).setScale(6, RoundingMode.HALF_EVEN);
    }
}
