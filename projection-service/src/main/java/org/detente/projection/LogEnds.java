package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the log ended at some instants, most of them recent. Says how long ago the log already held
 * a record that a position does not cover; being behind the present end says nothing under writes
 * that never pause.
 */
@ApplicationScoped
class LogEnds {
    static final int SAMPLES_MAX = 2048;

    /** What is old is known more roughly: gaps grow up to this part of their age. */
    private static final int PARTS_OF_AGE = 64;

    private final Clock clock;
    private final List<Sample> samples = new ArrayList<>();
    private Instant sampledAt;

    LogEnds(Clock clock) {
        this.clock = clock;
        this.sampledAt = clock.instant();
    }

    private record Sample(Instant seen, Map<Integer, Long> ends) {}

    /** Takes down where the log ends now. */
    synchronized void sampled(Map<Integer, Long> ends) {
        sampledAt = clock.instant();
        // the same ends were there earlier already
        if (!samples.isEmpty() && samples.getLast().ends().equals(ends)) {
            return;
        }
        if (samples.size() == SAMPLES_MAX) {
            thinOut();
        }
        samples.add(new Sample(sampledAt, Map.copyOf(ends)));
    }

    private void thinOut() {
        List<Sample> kept = new ArrayList<>(List.of(samples.getFirst()));
        for (int index = 1; index < samples.size(); index++) {
            boolean last = index == samples.size() - 1;
            Instant next = samples.get(last ? index : index + 1).seen();
            Duration gap = Duration.between(kept.getLast().seen(), next);
            Duration age = Duration.between(next, sampledAt);
            if (last || gap.multipliedBy(PARTS_OF_AGE).compareTo(age) > 0) {
                kept.add(samples.get(index));
            }
        }
        samples.clear();
        samples.addAll(kept);
    }

    /** How long ago the first end was seen that the position does not cover; zero if all are. */
    synchronized Duration behind(LogPosition position) {
        return samples.stream()
                .filter(sample -> position.recordsBehind(sample.ends()) > 0)
                .findFirst()
                .map(sample -> Duration.between(sample.seen(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** How long ago the end of the log was seen. */
    synchronized Duration sinceSampled() {
        return Duration.between(sampledAt, clock.instant());
    }

    synchronized int size() {
        return samples.size();
    }
}
