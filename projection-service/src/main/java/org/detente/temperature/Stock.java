package org.detente.temperature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.dyads.Dyad.Via;
import org.detente.event.Edtf;

/**
 * Model {@code stock} (Tsinghua; Yan and Zhou 2004): events in order of (middle day, recorded, id)
 * move a bounded level P by {@code I = (N−P)/N·I0} for I0 ≥ 0 and {@code (N+P)/N·I0} otherwise; no
 * decay. The published model knows no weights and no bearings: each event of the relationship
 * itself counts once.
 */
final class Stock {
    private static final long BOUND_MICRO = Parameters.stockBound() * 1_000_000L;

    private Stock() {}

    /**
     * One event's step.
     *
     * @param day day of the epoch on which it enters
     * @param scoreMicro I0
     * @param stepMicro I; the steps add up to P exactly
     * @param levelMicro P after the step
     */
    record Step(
            Contribution contribution,
            long day,
            long scoreMicro,
            long stepMicro,
            long levelMicro) {}

    /** All steps in order. */
    static List<Step> steps(List<Contribution> contributions) {
        List<Contribution> ordered =
                contributions.stream()
                        .filter(row -> row.via() != Via.BEARING)
                        .sorted(
                                Comparator.comparingLong(Stock::day)
                                        .thenComparing(Contribution::recorded)
                                        .thenComparing(row -> row.eventId().toString()))
                        .toList();
        List<Step> steps = new ArrayList<>(ordered.size());
        long level = 0;
        for (Contribution row : ordered) {
            long score = Parameters.stockScoreMicro(row.cameo());
            long step = stepMicro(level, score);
            level += step;
            steps.add(new Step(row, day(row), score, step, level));
        }
        return steps;
    }

    /** I for a level P and a score I0, all in millionths, rounded half to even. */
    static long stepMicro(long levelMicro, long scoreMicro) {
        long room = scoreMicro >= 0 ? BOUND_MICRO - levelMicro : BOUND_MICRO + levelMicro;
        return Shares.rounded(
                BigInteger.valueOf(room).multiply(BigInteger.valueOf(scoreMicro)),
                BigInteger.valueOf(BOUND_MICRO));
    }

    /** P on a day: the level after the last step that is not later; 0 before the first. */
    static long levelMicro(List<Step> steps, long day) {
        long level = 0;
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            level = step.levelMicro();
        }
        return level;
    }

    private static long day(Contribution row) {
        return new Edtf("", row.earliest(), row.latest(), Edtf.Precision.DAY).middle().toEpochDay();
    }
}
