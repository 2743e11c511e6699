package org.detente.intake.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Intake;
import org.detente.intake.log.Draft;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;

/**
 * Logs the rows of one file that its plan says, and writes down what became of each. Stops at the
 * first row that the log does not take: what is in it by then stays, and is found there when the
 * same plan is carried out again.
 */
final class Commit {
    private static final int CHUNK_ROWS_MAX = 500;
    private static final int CHUNK_BYTES_MAX = 4 * 1024 * 1024;

    private final Intake intake;
    private final Policy duplicates;
    private final Listing<ReceiptRow> receipt;
    private final LogVector covered;
    private final @Nullable String traceparent;
    private final long[] byStatus = new long[ReceiptRow.Status.values().length];

    /**
     * @param covered covers what the plan was made of
     * @param traceparent W3C trace context of the request
     */
    Commit(
            Intake intake,
            Policy duplicates,
            Listing<ReceiptRow> receipt,
            LogVector covered,
            @Nullable String traceparent) {
        this.intake = intake;
        this.duplicates = duplicates;
        this.receipt = receipt;
        this.covered = covered;
        this.traceparent = traceparent;
    }

    /** How it ended. */
    sealed interface Outcome {
        /** Every row is dealt with. */
        record Done(ReceiptCounts counts, LogVector covered) implements Outcome {}

        /**
         * The log did not take a row.
         *
         * @param inTheLog rows of the file before it that are in the log
         */
        record Stopped(long row, Decision.Failed failed, long inTheLog) implements Outcome {}
    }

    /** A planned row, with its event if that is to be logged. */
    private record Due(PlanRow planned, @Nullable Draft draft) {}

    Outcome carryOut(RowSource source, Listing.Reading<PlanRow> plan)
            throws IOException, InterruptedException {
        List<Due> chunk = new ArrayList<>();
        long bytes = 0;
        for (PlanRow planned = plan.next(); planned != null; planned = plan.next()) {
            Draft draft = draft(source.next(), planned);
            chunk.add(new Due(planned, draft));
            bytes += draft == null ? 0 : draft.canonical().length;
            if (chunk.size() == CHUNK_ROWS_MAX || bytes > CHUNK_BYTES_MAX) {
                Outcome.@Nullable Stopped stopped = log(chunk);
                if (stopped != null) {
                    return stopped;
                }
                chunk.clear();
                bytes = 0;
            }
        }
        Outcome.@Nullable Stopped stopped = log(chunk);
        return stopped != null ? stopped : new Outcome.Done(counts(), covered);
    }

    private @Nullable Draft draft(@Nullable SourceRow row, PlanRow planned) {
        if (row == null || row.number() != planned.row()) {
            throw new IllegalStateException("row " + planned.row() + " is not where it was");
        }
        if (!duplicates.logs(planned.fate())) {
            return null;
        }
        if (row instanceof SourceRow.Told told
                && intake.examine(told.json()) instanceof Examination.Good good) {
            return good.draft();
        }
        throw new IllegalStateException("row " + planned.row() + " was an event and is none");
    }

    private Outcome.@Nullable Stopped log(List<Due> chunk)
            throws IOException, InterruptedException {
        List<Draft> drafts = new ArrayList<>();
        for (Due due : chunk) {
            if (due.draft() != null) {
                drafts.add(due.draft());
            }
        }
        List<CompletableFuture<Decision>> decisions = intake.record(drafts, traceparent);
        // all of them, so that a failure tells truly how many are in the log
        CompletableFuture.allOf(decisions.toArray(CompletableFuture[]::new)).join();
        Iterator<CompletableFuture<Decision>> next = decisions.iterator();
        Outcome.@Nullable Stopped stopped = null;
        for (Due due : chunk) {
            if (due.draft() == null) {
                add(ReceiptRow.from(due.planned()));
                continue;
            }
            Decision decision = next.next().join();
            if (decision instanceof Decision.Failed failed) {
                stopped = stopped == null ? stopped(due, failed) : stopped;
            } else {
                add(row(due.planned(), decision));
            }
        }
        return stopped == null
                ? null
                : new Outcome.Stopped(stopped.row(), stopped.failed(), inTheLog());
    }

    private static Outcome.Stopped stopped(Due due, Decision.Failed failed) {
        return new Outcome.Stopped(due.planned().row(), failed, 0);
    }

    private ReceiptRow row(PlanRow planned, Decision decision) {
        return switch (decision) {
            case Decision.Accepted in -> inTheLog(planned, ReceiptRow.Status.LOGGED, in);
            case Decision.Duplicate in -> inTheLog(planned, ReceiptRow.Status.FOUND, in);
            case Decision.Rejected out ->
                    new ReceiptRow(
                            planned.row(),
                            ReceiptRow.Status.REJECTED,
                            planned.id(),
                            null,
                            planned.title(),
                            below(planned, out.faults()));
            case Decision.Failed failed -> throw new IllegalStateException("no end: " + failed);
        };
    }

    private static List<Fault> below(PlanRow planned, List<Fault> faults) {
        return planned.rejected(faults).errors();
    }

    private ReceiptRow inTheLog(
            PlanRow planned, ReceiptRow.Status status, Decision.InTheLog decision) {
        covered.cover(decision.position());
        return new ReceiptRow(
                planned.row(),
                status,
                planned.id(),
                decision.position().toString(),
                planned.title(),
                List.of());
    }

    private void add(ReceiptRow row) throws IOException {
        byStatus[row.status().ordinal()]++;
        receipt.add(row);
    }

    private long inTheLog() {
        return byStatus[ReceiptRow.Status.LOGGED.ordinal()]
                + byStatus[ReceiptRow.Status.FOUND.ordinal()];
    }

    private ReceiptCounts counts() {
        return new ReceiptCounts(
                byStatus[ReceiptRow.Status.LOGGED.ordinal()],
                byStatus[ReceiptRow.Status.FOUND.ordinal()],
                byStatus[ReceiptRow.Status.SAME.ordinal()],
                byStatus[ReceiptRow.Status.LEFT_OUT.ordinal()],
                byStatus[ReceiptRow.Status.REJECTED.ordinal()]);
    }
}
