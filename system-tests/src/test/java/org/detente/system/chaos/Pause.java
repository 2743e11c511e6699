package org.detente.system.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** SIGSTOP, and SIGCONT after a while. */
record Pause(Signals signals, String part, Duration length) implements Fault {
    /** Longer than the six seconds that the stack's broker waits for a consumer. */
    private static final Duration LONG = Duration.ofSeconds(6);

    @Override
    public String label() {
        return (length.compareTo(LONG) > 0 ? "long pause " : "short pause ") + part;
    }

    @Override
    public void strike() throws IOException, InterruptedException {
        List<ProcessHandle> stopped = signals.stop(part);
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } finally {
            Signals.resume(stopped);
        }
    }
}
