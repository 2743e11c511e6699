package org.detente.intake.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.detente.intake.decision.AmendmentDecision;
import org.detente.intake.decision.Amendments;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Intake;
import org.detente.intake.decision.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * Decides the lines of one batch in their order. Events need not wait for each other; an amendment
 * may be about any event before it, and so waits until all of them are decided. For one thread.
 */
final class Recording {
    private final Intake intake;
    private final Amendments amendments;
    private final @Nullable String traceparent;
    private final BooleanSupplier isClosed;
    private final List<CompletableFuture<Decision>> underWay = new ArrayList<>();

    Recording(
            Intake intake,
            Amendments amendments,
            @Nullable String traceparent,
            BooleanSupplier isClosed) {
        this.intake = intake;
        this.amendments = amendments;
        this.traceparent = traceparent;
        this.isClosed = isClosed;
    }

    /** Decides lines, as long as the batch is not closed. */
    void record(List<Row.Examined> lines, Consumer<Row.Decided> decided)
            throws InterruptedException {
        underWay.removeIf(CompletableFuture::isDone);
        for (Stretch stretch : Stretch.of(lines)) {
            if (isClosed.getAsBoolean()) {
                return;
            }
            Iterator<CompletableFuture<Decision>> decisions =
                    switch (stretch) {
                        case Stretch.Events events -> events(events.lines());
                        case Stretch.Amendments some -> amendments(some.lines());
                    };
            for (Row.Examined line : stretch.lines()) {
                CompletableFuture<Decision> decision = decisions.next();
                underWay.add(decision);
                decided.accept(new Row.Decided(line.number(), decision, line.heldBytes()));
            }
        }
    }

    private Iterator<CompletableFuture<Decision>> events(List<Row.Examined> lines)
            throws InterruptedException {
        Iterator<CompletableFuture<Decision>> recorded =
                intake.record(
                                lines.stream()
                                        .map(Row.Examined::examination)
                                        .filter(Examination.Good.class::isInstance)
                                        .map(good -> ((Examination.Good) good).draft())
                                        .toList(),
                                traceparent)
                        .iterator();
        List<CompletableFuture<Decision>> decisions = new ArrayList<>(lines.size());
        for (Row.Examined line : lines) {
            decisions.add(
                    switch (line.examination()) {
                        case Examination.Good _ -> recorded.next();
                        case Examination.Faulty faulty -> done(intake.reject(faulty.faults()));
                        case Examination.FaultyAmendment faulty ->
                                done(amendments.reject(faulty.faults()).decision());
                        case Examination.GoodAmendment _ ->
                                throw new IllegalStateException("an amendment among events");
                    });
        }
        return decisions.iterator();
    }

    private Iterator<CompletableFuture<Decision>> amendments(List<Row.Examined> lines)
            throws InterruptedException {
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        underWay.clear();
        List<Proposal> open = new ArrayList<>();
        List<Optional<Decision>> recent = new ArrayList<>();
        for (Row.Examined line : lines) {
            Proposal proposal = ((Examination.GoodAmendment) line.examination()).proposal();
            Optional<Decision> before = amendments.recent(proposal);
            recent.add(before);
            if (before.isEmpty()) {
                open.add(proposal);
            }
        }
        Iterator<CompletableFuture<AmendmentDecision>> recorded =
                open.isEmpty()
                        ? List.<CompletableFuture<AmendmentDecision>>of().iterator()
                        : amendments.record(open, traceparent).iterator();
        return recent.stream()
                .map(before ->
                        before.map(Recording::done)
                                .orElseGet(() ->
                                        recorded.next().thenApply(AmendmentDecision::decision)))
                .iterator();
    }

    private static CompletableFuture<Decision> done(Decision decision) {
        return CompletableFuture.completedFuture(decision);
    }
}
