package org.detente.intake.batch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Intake;
import org.detente.intake.request.Line;
import org.detente.intake.request.LineReader;
import org.jspecify.annotations.Nullable;

/** Reads lines and examines them, no further ahead than the window lets it. */
final class ReadingStage implements Runnable {
    /** One line is one event and has the limit of one event. */
    static final int LINE_SIZE_MAX_BYTES = 1024 * 1024;

    private static final Examination TOO_LONG =
            new Examination.Faulty(
                    List.of(
                            new Fault(
                                    "",
                                    "too-large",
                                    "has more than "
                                            + LINE_SIZE_MAX_BYTES
                                            + " bytes; shorten it, or split it into several"
                                            + " events")));

    private final LineReader lines;
    private final Intake intake;
    private final Window window;
    private final BlockingQueue<Row> examined;

    ReadingStage(LineReader lines, Intake intake, Window window, BlockingQueue<Row> examined) {
        this.lines = lines;
        this.intake = intake;
        this.window = window;
        this.examined = examined;
    }

    @Override
    public void run() {
        // Told if not even a catch clause is reached: whoever waits for the end must hear of it.
        @Nullable Throwable failure = new IllegalStateException("the reading of a batch broke off");
        try {
            readAll();
            failure = null;
        } catch (IOException | InterruptedException | RuntimeException broken) {
            failure = broken;
        } finally {
            examined.add(new Row.End(failure));
        }
    }

    private void readAll() throws IOException, InterruptedException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            Row.Examined row = new Row.Examined(line.number(), examine(line));
            window.enter(row.heldBytes());
            examined.add(row);
        }
    }

    private Examination examine(Line line) {
        return switch (line) {
            case Line.Text text -> intake.examine(text.bytes());
            case Line.TooLong _ -> TOO_LONG;
        };
    }
}
