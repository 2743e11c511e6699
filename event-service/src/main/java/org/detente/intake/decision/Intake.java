package org.detente.intake.decision;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Fault;
import org.detente.event.codec.Parsed;
import org.detente.intake.known.Known;
import org.detente.intake.known.KnownEvents;
import org.detente.intake.log.Append;
import org.detente.intake.log.Draft;
import org.detente.intake.log.EventLog;
import org.detente.intake.log.LogState;
import org.jspecify.annotations.Nullable;

/** Takes events in: examine, look for repeats, append. */
@Singleton
public class Intake {
    private static final Decision TOO_LARGE =
            new Decision.Rejected(
                    List.of(
                            new Fault(
                                    "",
                                    "too-large",
                                    "is larger than the log takes; shorten it, or have the topic's"
                                            + " max.message.bytes raised")));

    private final OccurredByToday occurredByToday;
    private final KnownEvents knownEvents;
    private final EventLog log;
    private final IntakeMeters meters;

    Intake(Clock clock, KnownEvents knownEvents, EventLog log, IntakeMeters meters) {
        this.occurredByToday = new OccurredByToday(clock);
        this.knownEvents = knownEvents;
        this.log = log;
        this.meters = meters;
    }

    /** Looks at an input; every fault is named at once. */
    public Examination examine(byte[] json) {
        return switch (EventCodec.parse(json)) {
            case Parsed.Valid valid ->
                    occurredByToday
                            .faultOf(valid.event().occurred())
                            .<Examination>map(fault -> new Examination.Faulty(List.of(fault)))
                            .orElseGet(() -> new Examination.Good(Draft.from(valid)));
            case Parsed.Invalid invalid -> {
                List<Fault> faults = new ArrayList<>(invalid.faults());
                occurredByToday.faultOf(json).ifPresent(faults::add);
                yield new Examination.Faulty(List.copyOf(faults));
            }
        };
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
        Optional<Decision> closed = closed();
        Map<UUID, Known> known =
                closed.isPresent()
                        ? Map.of()
                        : knownEvents.find(drafts.stream().map(Draft::id).toList());
        List<CompletableFuture<Decision>> decisions = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Known before = known.get(draft.id());
            CompletableFuture<Decision> decision =
                    closed.map(CompletableFuture::completedFuture)
                            .orElseGet(() ->
                                    before == null
                                            ? append(draft, traceparent)
                                            : CompletableFuture.completedFuture(
                                                    duplicate(draft, before)));
            decisions.add(decision.thenApply(this::counted));
        }
        return decisions;
    }

    /** With the log closed there is nothing to look up, and no position to answer with. */
    private Optional<Decision> closed() {
        return switch (log.state()) {
            case LogState.Ready _ -> Optional.empty();
            case LogState.Away _ -> Optional.of(new Decision.LogUnavailable());
            case LogState.Refusing _ -> Optional.of(new Decision.LogRefused());
        };
    }

    private CompletableFuture<Decision> append(Draft draft, @Nullable String traceparent) {
        return switch (knownEvents.once(draft.id(), () -> log.append(draft, traceparent))) {
            case KnownEvents.Once.Mine mine -> mine.end().thenApply(end -> decide(draft, end));
            case KnownEvents.Once.Another another ->
                    another.end().thenApply(end -> asRepeat(decide(draft, end)));
            case KnownEvents.Once.Already already ->
                    CompletableFuture.completedFuture(duplicate(draft, already.known()));
        };
    }

    private static Decision decide(Draft draft, Append end) {
        return switch (end) {
            case Append.Written written ->
                    new Decision.Accepted(draft.id(), written.position(), written.recordedAt());
            case Append.NotWritten _ -> new Decision.LogUnavailable();
            case Append.Refused _ -> new Decision.LogRefused();
            case Append.Unknown _ -> new Decision.OutcomeUnknown(draft.id());
            case Append.TooLarge _ -> TOO_LARGE;
        };
    }

    private static Decision asRepeat(Decision other) {
        return other instanceof Decision.Accepted first
                ? new Decision.Duplicate(first.id(), first.position(), first.recordedAt())
                : other;
    }

    private static Decision duplicate(Draft draft, Known known) {
        return new Decision.Duplicate(draft.id(), known.position(), known.recordedAt());
    }

    private Decision counted(Decision decision) {
        meters.count(decision);
        return decision;
    }
}
