package org.detente.archive.restore;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says every two seconds how far a restore is. */
final class Progress {
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final long all;
    private final long begunNanos = System.nanoTime();
    private final long before;
    private long done;
    private long saidNanos = begunNanos;

    Progress(PrintStream out, long before, long all) {
        this.out = out;
        this.before = before;
        this.done = before;
        this.all = all;
    }

    /** Called by the producer's thread, which is one. */
    void published() {
        done++;
        long now = System.nanoTime();
        if (now - saidNanos >= PAUSE_NANOS || done == all) {
            saidNanos = now;
            double seconds = Math.max((now - begunNanos) / 1e9, 0.001);
            out.println(
                    String.format(
                            Locale.ROOT,
                            "  %d of %d records, %.0f a second",
                            done,
                            all,
                            (done - before) / seconds));
        }
    }
}
