package org.detente.intake.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of what was sent in, alone or in a batch alike. */
final class OutcomeMeters {
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;
    private final Counter failed;

    private OutcomeMeters(Meter meter) {
        accepted = meter.counter("accepted");
        duplicate = meter.counter("duplicate");
        rejected = meter.counter("rejected");
        failed = meter.counter("failed");
    }

    static OutcomeMeters ofEvents(MeterRegistry registry) {
        return new OutcomeMeters(
                new Meter(registry, "detente.events", "Events sent in, by what became of them"));
    }

    static OutcomeMeters ofAmendments(MeterRegistry registry) {
        return new OutcomeMeters(
                new Meter(
                        registry,
                        "detente.amendments",
                        "Amendments of events sent in, by what became of them"));
    }

    void count(Decision decision) {
        switch (decision) {
            case Decision.Accepted _ -> accepted.increment();
            case Decision.Duplicate _ -> duplicate.increment();
            case Decision.Rejected _ -> rejected.increment();
            case Decision.Failed _ -> failed.increment();
        }
    }

    private record Meter(MeterRegistry registry, String name, String description) {
        Counter counter(String outcome) {
            return Counter.builder(name)
                    .description(description)
                    .tag("outcome", outcome)
                    .register(registry);
        }
    }
}
