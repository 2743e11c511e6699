package org.detente.militarization;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongBinaryOperator;

/** An amount for every {@link Measure}. Immutable. */
final class Strength {
    private static final Measure[] MEASURES = Measure.values();

    static final Strength NOTHING = new Strength(new long[MEASURES.length]);

    private final long[] amounts;

    private Strength(long[] amounts) {
        this.amounts = amounts;
    }

    /** The amounts in the order of measures. */
    static Strength of(long[] amounts) {
        return new Strength(amounts.clone());
    }

    long at(Measure measure) {
        return amounts[measure.ordinal()];
    }

    long sum(Collection<Measure> measures) {
        long sum = 0;
        for (Measure measure : measures) {
            sum += at(measure);
        }
        return sum;
    }

    /** With {@code amount} more, or for measures that do not add up at least {@code amount}. */
    Strength with(Measure measure, long amount) {
        if (amount == 0) {
            return this;
        }
        long[] changed = amounts.clone();
        changed[measure.ordinal()] = combined(measure, at(measure), amount);
        return new Strength(changed);
    }

    /** The strength of both together. */
    Strength plus(Strength other) {
        long[] both = new long[amounts.length];
        for (Measure measure : MEASURES) {
            both[measure.ordinal()] = combined(measure, at(measure), other.at(measure));
        }
        return new Strength(both);
    }

    private static long combined(Measure measure, long one, long other) {
        return measure.addsUp() ? one + other : Math.max(one, other);
    }

    /** The smaller amount of each measure. */
    Strength lower(Strength other) {
        return each(other, Math::min);
    }

    /** The larger amount of each measure. */
    Strength upper(Strength other) {
        return each(other, Math::max);
    }

    private Strength each(Strength other, LongBinaryOperator choice) {
        long[] chosen = new long[amounts.length];
        for (int index = 0; index < chosen.length; index++) {
            chosen[index] = choice.applyAsLong(amounts[index], other.amounts[index]);
        }
        return new Strength(chosen);
    }

    /** Nobody and no piece of anything; a range or warhead without them is nothing either. */
    boolean isNothing() {
        for (Measure measure : MEASURES) {
            if (measure.addsUp() && at(measure) > 0) {
                return false;
            }
        }
        return true;
    }

    Strength orNothing() {
        return isNothing() ? NOTHING : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Strength that && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Measure measure : MEASURES) {
            if (at(measure) != 0) {
                text.append(measure.wireName()).append('=').append(at(measure)).append(' ');
            }
        }
        return text.toString().strip();
    }
}
