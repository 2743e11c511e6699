package org.detente.intake.decision;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Fault;
import org.detente.event.codec.Parsed;
import org.detente.intake.known.Known;
import org.detente.intake.known.KnownEvents;
import org.detente.intake.log.Draft;
import org.jspecify.annotations.Nullable;

/** Takes events in: examine, look for repeats, append. Knows amendments when it sees them. */
@Singleton
public class Intake {
    private final OccurredByToday occurredByToday;
    private final KnownEvents knownEvents;
    private final Recorder recorder;
    private final Amendments amendments;
    private final OutcomeMeters meters;

    Intake(
            Clock clock,
            KnownEvents knownEvents,
            Recorder recorder,
            Amendments amendments,
            MeterRegistry meters) {
        this.occurredByToday = new OccurredByToday(clock);
        this.knownEvents = knownEvents;
        this.recorder = recorder;
        this.amendments = amendments;
        this.meters = OutcomeMeters.ofEvents(meters);
    }

    /** Looks at an input; every fault is named at once. */
    public Examination examine(byte[] json) {
        return switch (EventCodec.parse(json)) {
            case Parsed.Valid valid ->
                    occurredByToday
                            .faultOf(valid.event().occurred(), "")
                            .<Examination>map(fault -> new Examination.Faulty(List.of(fault)))
                            .orElseGet(() -> new Examination.Good(Draft.from(valid)));
            case Parsed.Invalid invalid ->
                    AmendmentCodec.kindOf(json)
                            .<Examination>map(kind -> amendments.examine(json, kind))
                            .orElseGet(() -> faulty(invalid, json));
        };
    }

    private Examination faulty(Parsed.Invalid invalid, byte[] json) {
        List<Fault> faults = new ArrayList<>(invalid.faults());
        occurredByToday.faultOf(json, "").ifPresent(faults::add);
        return new Examination.Faulty(List.copyOf(faults));
    }

    /** What becomes of an input that is not an event. */
    public Decision reject(List<Fault> faults) {
        return counted(new Decision.Rejected(faults));
    }

    /**
     * Puts the events into the log unless it has them; one question about repeats for all of them.
     *
     * @param traceparent W3C trace context of the request
     * @return a decision for each draft, in their order; each future completes normally
     */
    public List<CompletableFuture<Decision>> record(
            List<Draft> drafts, @Nullable String traceparent) throws InterruptedException {
        Optional<Decision.Failed> closed = recorder.closed();
        Map<UUID, Known> known =
                closed.isPresent()
                        ? Map.of()
                        : knownEvents.find(drafts.stream().map(Draft::id).toList());
        List<CompletableFuture<Decision>> decisions = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Known before = known.get(draft.id());
            CompletableFuture<Decision> decision;
            if (closed.isPresent()) {
                decision = CompletableFuture.completedFuture(closed.get());
            } else if (before == null) {
                decision = recorder.append(draft, traceparent);
            } else {
                decision = CompletableFuture.completedFuture(Recorder.duplicate(draft, before));
            }
            decisions.add(decision.thenApply(this::counted));
        }
        return decisions;
    }

    private Decision counted(Decision decision) {
        meters.count(decision);
        return decision;
    }
}
