package org.detente.intake.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Records examined lines. Takes as many at a time as there are, so that one question about repeats
 * serves many lines of a fast client, and a slow client does not wait for a chunk to fill.
 */
final class RecordingStage implements Runnable {
    /** As many as the read side answers about; a fraction of a window, so that stages overlap. */
    private static final int CHUNK_LINES_MAX = 1000;

    private final BlockingQueue<Row> examined;
    private final BlockingQueue<Row> decided;
    private final Recording recording;

    RecordingStage(BlockingQueue<Row> examined, BlockingQueue<Row> decided, Recording recording) {
        this.examined = examined;
        this.decided = decided;
        this.recording = recording;
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
            recording.record(lines, decided::add);
            if (end != null) {
                return end;
            }
        }
    }
}
