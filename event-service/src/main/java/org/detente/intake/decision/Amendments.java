package org.detente.intake.decision;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Version;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.Fault;
import org.detente.event.codec.ParsedAmendment;
import org.detente.intake.known.Known;
import org.detente.intake.known.KnownEvents;
import org.detente.intake.known.Standing;
import org.detente.intake.known.Standings;
import org.detente.intake.known.Versions;
import org.detente.intake.log.LogEnds;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;

/**
 * Takes amendments in: examine, ask how the event stands by all that the log holds, append. Unlike
 * an event an amendment is not appended on a guess: what it may say depends on what is there.
 */
@Singleton
public class Amendments {
    private static final String CONTENT = "/content";

    private final OccurredByToday occurredByToday;
    private final LogEnds logEnds;
    private final Versions versions;
    private final KnownEvents knownEvents;
    private final Recorder recorder;
    private final OutcomeMeters meters;

    Amendments(
            Clock clock,
            LogEnds logEnds,
            Versions versions,
            KnownEvents knownEvents,
            Recorder recorder,
            MeterRegistry meters) {
        this.occurredByToday = new OccurredByToday(clock);
        this.logEnds = logEnds;
        this.versions = versions;
        this.knownEvents = knownEvents;
        this.recorder = recorder;
        this.meters = OutcomeMeters.ofAmendments(meters);
    }

    /** Looks at an amendment in its whole form; every fault is named at once. */
    public Examination.OfAmendment examine(byte[] json, AmendmentKind kind) {
        return examined(AmendmentCodec.parse(json), json, kind);
    }

    /** Looks at what a request says of an amendment; every fault is named at once. */
    public Examination.OfAmendment examine(
            byte[] json, AmendmentKind kind, EventId event, Version supersedes) {
        return examined(AmendmentCodec.parse(json, kind, event, supersedes.heads()), json, kind);
    }

    private Examination.OfAmendment examined(
            ParsedAmendment parsed, byte[] json, AmendmentKind kind) {
        return switch (parsed) {
            case ParsedAmendment.Valid valid -> {
                Optional<Fault> future =
                        valid.amendment() instanceof Correction correction
                                ? occurredByToday.faultOf(correction.content().occurred(), CONTENT)
                                : Optional.empty();
                yield future.<Examination.OfAmendment>map(
                                fault -> new Examination.FaultyAmendment(kind, List.of(fault)))
                        .orElseGet(() -> new Examination.GoodAmendment(Proposal.from(valid)));
            }
            case ParsedAmendment.Invalid invalid ->
                    new Examination.FaultyAmendment(
                            kind,
                            Stream.concat(
                                            invalid.faults().stream(),
                                            occurredByToday.faultOf(json, CONTENT).stream())
                                    .toList());
        };
    }

    /** What becomes of an amendment that is faulty in itself. */
    public AmendmentDecision reject(List<Fault> faults) {
        return counted(new AmendmentDecision.Refused(new Refusal.Faulty(faults)));
    }

    /** Answers without a question what this instance appended lately itself. */
    public Optional<Decision> recent(Proposal proposal) {
        Known known = knownEvents.recent(proposal.draft().id());
        if (known == null) {
            return Optional.empty();
        }
        Decision.Duplicate before = Recorder.duplicate(proposal.draft(), known);
        meters.count(before);
        return Optional.of(before);
    }

    /**
     * Decides and puts what may be into the log; one question to the read side for all of them.
     *
     * @param proposals no two of which name the same event
     * @param traceparent W3C trace context of the request
     * @return a decision for each, in their order; each future completes normally
     */
    public List<CompletableFuture<AmendmentDecision>> record(
            List<Proposal> proposals, @Nullable String traceparent) throws InterruptedException {
        return switch (lookUp(proposals)) {
            case LookedUp.Failed failed ->
                    proposals.stream()
                            .map(_ ->
                                    CompletableFuture.completedFuture(
                                            counted(new AmendmentDecision.Failed(failed.reason()))))
                            .toList();
            case LookedUp.Found found -> {
                List<CompletableFuture<AmendmentDecision>> decisions = new ArrayList<>();
                for (Proposal proposal : proposals) {
                    decisions.add(
                            decide(proposal, found.standings(), traceparent)
                                    .thenApply(this::counted));
                }
                yield decisions;
            }
        };
    }

    private LookedUp lookUp(Collection<Proposal> proposals) throws InterruptedException {
        Optional<Decision.Failed> closed = recorder.closed();
        if (closed.isPresent()) {
            return new LookedUp.Failed(closed.get());
        }
        Set<EventId> events = new HashSet<>();
        proposals.forEach(proposal -> events.addAll(proposal.events()));
        Optional<LogVector> ends = logEnds.of(events.stream().map(EventId::uuid).toList());
        if (ends.isEmpty()) {
            return new LookedUp.Failed(new Decision.LogUnavailable());
        }
        return switch (versions.ask(events, ends.get())) {
            case Standings.Told told -> new LookedUp.Found(told.byId());
            case Standings.Lagging _ -> new LookedUp.Failed(new Decision.ReadSideLagging());
            case Standings.Away _ -> new LookedUp.Failed(new Decision.ReadSideAway());
        };
    }

    private CompletableFuture<AmendmentDecision> decide(
            Proposal proposal, Map<EventId, Standing> standings, @Nullable String traceparent) {
        return switch (AmendmentRules.judge(proposal, standings)) {
            case Verdict.Allowed _ ->
                    recorder.append(proposal.draft(), traceparent)
                            .thenApply(end -> decided(proposal, end));
            case Verdict.InTheLog before ->
                    CompletableFuture.completedFuture(logged(proposal, before.present()));
            case Verdict.Refused refused ->
                    CompletableFuture.completedFuture(
                            new AmendmentDecision.Refused(refused.refusal()));
        };
    }

    private AmendmentDecision logged(Proposal proposal, Standing present) {
        Known recent = knownEvents.recent(proposal.draft().id());
        Known known = recent == null ? new Known(present.position(), null) : recent;
        return new AmendmentDecision.Logged(
                Recorder.duplicate(proposal.draft(), known), present.event(), present.version());
    }

    private static AmendmentDecision decided(Proposal proposal, Decision end) {
        return switch (end) {
            case Decision.InTheLog in ->
                    new AmendmentDecision.Logged(
                            in, proposal.amendment().event(), Version.of(List.of(proposal.id())));
            case Decision.Rejected rejected ->
                    new AmendmentDecision.Refused(new Refusal.Faulty(rejected.faults()));
            case Decision.Failed failed -> new AmendmentDecision.Failed(failed);
        };
    }

    private AmendmentDecision counted(AmendmentDecision decision) {
        meters.count(decision.decision());
        return decision;
    }

    /** How the events stand, or why that is not known. */
    private sealed interface LookedUp {
        record Found(Map<EventId, Standing> standings) implements LookedUp {}

        record Failed(Decision.Failed reason) implements LookedUp {}
    }
}
