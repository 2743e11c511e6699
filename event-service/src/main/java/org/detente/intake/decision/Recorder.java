package org.detente.intake.decision;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.detente.event.codec.Fault;
import org.detente.intake.known.Known;
import org.detente.intake.known.KnownEvents;
import org.detente.intake.log.Append;
import org.detente.intake.log.Draft;
import org.detente.intake.log.EventLog;
import org.detente.intake.log.LogState;
import org.jspecify.annotations.Nullable;

/** Appends what was decided to belong into the log, once however many send it at a time. */
@Singleton
class Recorder {
    private static final Decision TOO_LARGE =
            new Decision.Rejected(
                    List.of(
                            new Fault(
                                    "",
                                    "too-large",
                                    "is larger than the log takes; shorten it, or have the topic's"
                                            + " max.message.bytes raised")));

    private final KnownEvents knownEvents;
    private final EventLog log;

    Recorder(KnownEvents knownEvents, EventLog log) {
        this.knownEvents = knownEvents;
        this.log = log;
    }

    /** With the log closed there is nothing to look up, and no position to answer with. */
    Optional<Decision.Failed> closed() {
        return switch (log.state()) {
            case LogState.Ready _ -> Optional.empty();
            case LogState.Away _ -> Optional.of(new Decision.LogUnavailable());
            case LogState.Refusing _ -> Optional.of(new Decision.LogRefused());
        };
    }

    /** Appends; the future completes normally. */
    CompletableFuture<Decision> append(Draft draft, @Nullable String traceparent) {
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

    static Decision.Duplicate duplicate(Draft draft, Known known) {
        return new Decision.Duplicate(draft.id(), known.position(), known.recordedAt());
    }
}
