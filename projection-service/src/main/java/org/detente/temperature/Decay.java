package org.detente.temperature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Exponential decay {@code 2^(−age/H)} in billionths, one fixed table per half-life. StrictMath
 * makes the table the same on every machine; from there on all arithmetic is exact.
 */
final class Decay {
    /** What a factor of 1 is written as. */
    static final long ONE = 1_000_000_000L;

    /** After 31 half-lives less than half a billionth is left. */
    private static final int HALF_LIVES = 31;

    /** A long half-life has a hundred thousand powers; few half-lives are ever asked for. */
    private static final Cache<Integer, long[]> TABLES =
            Caffeine.newBuilder().maximumSize(32).build();

    private final long[] billionths;

    Decay(int halfLifeDays) {
        this.billionths = TABLES.get(halfLifeDays, Decay::table);
    }

    private static long[] table(int halfLifeDays) {
        long[] billionths = new long[halfLifeDays * HALF_LIVES + 1];
        for (int age = 0; age < billionths.length; age++) {
            billionths[age] =
                    StrictMath.round(StrictMath.pow(2, -(double) age / halfLifeDays) * ONE);
        }
        return billionths;
    }

    /** What is left after {@code age} days; nothing of what is still to come. */
    long factor(long age) {
        return age < 0 || age >= billionths.length ? 0 : billionths[(int) age];
    }
}
