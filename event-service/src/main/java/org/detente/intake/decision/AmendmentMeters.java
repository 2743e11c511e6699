package org.detente.intake.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what became of the amendments that were sent in, single ones and those in batches. */
@Singleton
class AmendmentMeters {
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;
    private final Counter failed;

    AmendmentMeters(MeterRegistry meters) {
        accepted = counter(meters, "accepted");
        duplicate = counter(meters, "duplicate");
        rejected = counter(meters, "rejected");
        failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("detente.amendments")
                .description("Amendments of events sent in, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    void count(Decision decision) {
        switch (decision) {
            case Decision.Accepted _ -> accepted.increment();
            case Decision.Duplicate _ -> duplicate.increment();
            case Decision.Rejected _ -> rejected.increment();
            case Decision.Failed _ -> failed.increment();
        }
    }
}
