package org.detente.intake.batch;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.io.OutputStream;
import org.detente.intake.decision.Decision;
import org.jboss.logging.Logger;

/** The answer to a batch: one line of JSON per line, and the summary as the last one. */
final class BatchOutput {
    private static final Logger LOG = Logger.getLogger(BatchOutput.class);

    private final OutputStream out;
    private final ObjectWriter json;
    private final Tally tally;
    private final Counter lines;
    private final StallWatch watch;

    BatchOutput(OutputStream out, ObjectWriter json, Tally tally, Counter lines, StallWatch watch) {
        this.out = out;
        this.json = json;
        this.tally = tally;
        this.lines = lines;
        this.watch = watch;
    }

    void line(long number, Decision decision) throws IOException {
        write(tally.answer(number, decision));
        lines.increment();
    }

    void summary() throws IOException {
        BatchSummary answer = tally.summary();
        write(answer);
        flush();
        BatchSummary.Summary counts = answer.summary();
        LOG.infof(
                "Batch of %d lines: %d accepted, %d duplicate, %d rejected, %d failed",
                counts.lines(),
                counts.accepted(),
                counts.duplicate(),
                counts.rejected(),
                counts.failed());
    }

    void flush() throws IOException {
        watch.writeBegins();
        out.flush();
        watch.writeEnds();
    }

    private void write(Object value) throws IOException {
        byte[] text = json.writeValueAsBytes(value);
        watch.writeBegins();
        out.write(text);
        out.write('\n');
        watch.writeEnds();
    }
}
