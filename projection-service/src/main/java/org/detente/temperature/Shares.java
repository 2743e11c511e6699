package org.detente.temperature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a value into the shares of its parts so that the shares add up to it exactly: each share
 * is rounded down to a millionth, and the millionths left over go to the largest remainders.
 */
final class Shares {
    private static final BigInteger TWO = BigInteger.TWO;

    private Shares() {}

    /** {@code numerator / denominator}, rounded to the nearest integer, halves to even. */
    static long rounded(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = floor(numerator, denominator);
        int half = parts[1].multiply(TWO).compareTo(denominator);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        return up ? parts[0].longValueExact() + 1 : parts[0].longValueExact();
    }

    /**
     * The shares of the parts in {@code total}, in order.
     *
     * @param numerators of the parts, over the common positive {@code denominator}
     * @param total the rounded sum of the parts
     */
    static List<Long> of(List<BigInteger> numerators, BigInteger denominator, long total) {
        List<Long> shares = new ArrayList<>(numerators.size());
        List<BigInteger> remainders = new ArrayList<>(numerators.size());
        long sum = 0;
        for (BigInteger numerator : numerators) {
            BigInteger[] parts = floor(numerator, denominator);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
            sum += parts[0].longValueExact();
        }
        List<Integer> byRemainder =
                IntStream.range(0, shares.size())
                        // what is whole gets none: there are at least as many others as are given
                        .filter(index -> remainders.get(index).signum() != 0)
                        .boxed()
                        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                        .toList();
        for (int given = 0; given < total - sum; given++) {
            int index = byRemainder.get(given);
            shares.set(index, shares.get(index) + 1);
        }
        return shares;
    }

    private static BigInteger[] floor(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO};
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        if (parts[1].signum() < 0) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(denominator);
        }
        return parts;
    }
}
