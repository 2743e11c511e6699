package org.detente.temperature;

import java.math.BigInteger;

/**
 * An exact sum of products of two longs. A weight times a factor of decay does not fit 64 bits once
 * a few thousand events are added, and rounding each would make the sum depend on how events are
 * grouped.
 */
final class Sum128 {
    private long high;
    private long low;

    void addProduct(long one, long other) {
        long productLow = one * other;
        long sum = low + productLow;
        high += Math.multiplyHigh(one, other) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    BigInteger value() {
        BigInteger unsignedLow = BigInteger.valueOf(low);
        if (low < 0) {
            unsignedLow = unsignedLow.add(BigInteger.ONE.shiftLeft(Long.SIZE));
        }
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsignedLow);
    }
}
