package org.detente.intake.batch;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.detente.intake.decision.Amendments;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Intake;
import org.detente.intake.request.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way through three stages that run at the same time: reading and examining lines,
 * recording them in chunks, and answering them in their order. What is between reading and
 * answering is bounded by the {@link Window}, so a client that does not read its answers stops the
 * reading of its lines.
 */
final class Batch implements AutoCloseable {
    /** An answer that comes later than this after the one before does not hold that one up. */
    private static final long COMPANY_MAX_MILLIS = 5;

    private final BlockingQueue<Row> decided = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Window window;
    private final Thread reading;
    private final Thread recording;
    private final Runnable atClose;
    private Row.@Nullable Decided first;

    /**
     * @param atClose runs once, when the batch is over
     */
    Batch(
            LineReader lines,
            Intake intake,
            Amendments amendments,
            @Nullable String traceparent,
            Window window,
            Runnable atClose) {
        this.window = window;
        this.atClose = atClose;
        BlockingQueue<Row> examined = new LinkedBlockingQueue<>();
        this.reading =
                Thread.ofVirtual()
                        .name("batch-reading")
                        .unstarted(new ReadingStage(lines, intake, window, examined));
        this.recording =
                Thread.ofVirtual()
                        .name("batch-recording")
                        .unstarted(
                                new RecordingStage(
                                        examined,
                                        decided,
                                        new Recording(
                                                intake, amendments, traceparent, closed::get)));
    }

    /** Starts, and waits for what becomes of the first line: the status of the answer is due. */
    Opening open() throws IOException, InterruptedException {
        reading.start();
        recording.start();
        return switch (decided.take()) {
            case Row.Decided row -> {
                first = row;
                yield row.decision().join() instanceof Decision.Failed failed
                        ? new Opening.Failed(failed)
                        : new Opening.Answers();
            }
            case Row.End end -> {
                throwIfBroken(end);
                yield new Opening.Empty();
            }
            case Row.Examined _ -> throw new IllegalStateException("not decided");
        };
    }

    /** Answers every line, the first one included, and at last says that this was all. */
    void answer(BatchOutput out) throws IOException, InterruptedException {
        Row next = first == null ? decided.take() : first;
        while (next instanceof Row.Decided row) {
            out.line(row.number(), await(row.decision(), out));
            window.leave(row.heldBytes());
            next = await(out);
        }
        if (next instanceof Row.End end) {
            throwIfBroken(end);
            out.summary();
        }
    }

    private Row await(BatchOutput out) throws IOException, InterruptedException {
        Row soon = decided.poll(COMPANY_MAX_MILLIS, TimeUnit.MILLISECONDS);
        if (soon != null) {
            return soon;
        }
        out.flush();
        return decided.take();
    }

    private static Decision await(CompletableFuture<Decision> decision, BatchOutput out)
            throws IOException, InterruptedException {
        try {
            return decision.get(COMPANY_MAX_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notSoon) {
            out.flush();
            return decision.join();
        } catch (ExecutionException unforeseen) {
            throw new IllegalStateException("a decision failed", unforeseen);
        }
    }

    private static void throwIfBroken(Row.End end) throws IOException {
        switch (end.failure()) {
            case null -> {}
            case IOException clientIsGone -> throw clientIsGone;
            case Throwable unforeseen ->
                    throw new IllegalStateException("the batch broke off", unforeseen);
        }
    }

    /** Stops reading. Lines that were handed to the log by then stay in it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            reading.interrupt();
            atClose.run();
        }
    }
}
