package org.detente.militarization;

/** Collects what several accounts say of each measure, the preferred one first. */
final class Bounds {
    private static final Measure[] MEASURES = Measure.values();

    private final long[] value = new long[MEASURES.length];
    private final long[] min = new long[MEASURES.length];
    private final long[] max = new long[MEASURES.length];

    void offer(Measure measure, long amount, boolean preferred) {
        int at = measure.ordinal();
        if (preferred) {
            value[at] = amount;
            min[at] = amount;
            max[at] = amount;
        } else {
            min[at] = Math.min(min[at], amount);
            max[at] = Math.max(max[at], amount);
        }
    }

    Band band() {
        return new Band(
                Strength.of(value).orNothing(),
                Strength.of(min).orNothing(),
                Strength.of(max).orNothing());
    }
}
