package org.detente.intake.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Intake;
import org.detente.intake.log.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Records examined lines. Takes as many at a time as there are, so that one question about repeats
 * serves many lines of a fast client, and a slow client does not wait for a chunk to fill.
 */
final class RecordingStage implements Runnable {
    /** The read side answers up to 1000; half a window lets the stages overlap. */
    private static final int CHUNK_LINES_MAX = 500;

    private final BlockingQueue<Row> examined;
    private final BlockingQueue<Row> decided;
    private final Intake intake;
    private final @Nullable String traceparent;
    private final BooleanSupplier isClosed;

    RecordingStage(
            BlockingQueue<Row> examined,
            BlockingQueue<Row> decided,
            Intake intake,
            @Nullable String traceparent,
            BooleanSupplier isClosed) {
        this.examined = examined;
        this.decided = decided;
        this.intake = intake;
        this.traceparent = traceparent;
        this.isClosed = isClosed;
    }

    @Override
    public void run() {
        Row.End end = new Row.End(new IllegalStateException("the recording of a batch broke off"));
        try {
            end = recordAll();
        } catch (InterruptedException | RuntimeException broken) {
            end = new Row.End(broken);
        } finally {
            decided.add(end);
        }
    }

    private Row.End recordAll() throws InterruptedException {
        List<Row> chunk = new ArrayList<>(CHUNK_LINES_MAX);
        while (true) {
            chunk.clear();
            chunk.add(examined.take());
            examined.drainTo(chunk, CHUNK_LINES_MAX - 1);
            List<Row.Examined> lines = new ArrayList<>(chunk.size());
            Row.End end = null;
            for (Row row : chunk) {
                switch (row) {
                    case Row.Examined line -> lines.add(line);
                    case Row.End last -> end = last;
                    case Row.Decided _ -> throw new IllegalStateException("decided twice");
                }
            }
            if (!isClosed.getAsBoolean()) {
                record(lines);
            }
            if (end != null) {
                return end;
            }
        }
    }

    private void record(List<Row.Examined> lines) throws InterruptedException {
        List<Draft> drafts = new ArrayList<>(lines.size());
        for (Row.Examined line : lines) {
            if (line.examination() instanceof Examination.Good good) {
                drafts.add(good.draft());
            }
        }
        Iterator<CompletableFuture<Decision>> recorded =
                intake.record(drafts, traceparent).iterator();
        for (Row.Examined line : lines) {
            CompletableFuture<Decision> decision =
                    switch (line.examination()) {
                        case Examination.Good _ -> recorded.next();
                        case Examination.Faulty faulty ->
                                CompletableFuture.completedFuture(intake.reject(faulty.faults()));
                    };
            decided.add(new Row.Decided(line.number(), decision, line.heldBytes()));
        }
    }
}
