package org.detente.system.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.detente.system.Eventually;
import org.detente.system.Stack;

/** Sends signals to the processes of a stack. */
final class Signals {
    private static final Duration APPEARS_WITHIN = Duration.ofMinutes(1);

    private final Stack stack;

    Signals(Stack stack) {
        this.stack = stack;
    }

    /** kill −9; returns when the process is gone. What it started is not hit. */
    void kill(String part) throws InterruptedException {
        ProcessHandle victim = running(part);
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** SIGSTOP to the process and all that it started; the stopped processes. */
    List<ProcessHandle> stop(String part) throws IOException, InterruptedException {
        ProcessHandle root = running(part);
        List<ProcessHandle> all = Stream.concat(Stream.of(root), root.descendants()).toList();
        stop(all);
        return all;
    }

    /** SIGSTOP. */
    static void stop(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("-STOP", processes);
    }

    /** SIGCONT. */
    static void resume(List<ProcessHandle> stopped) throws IOException, InterruptedException {
        send("-CONT", stopped.stream().filter(ProcessHandle::isAlive).toList());
    }

    private static void send(String signal, List<ProcessHandle> processes)
            throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            // a process that has ended meanwhile is no concern
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** The process of the part; waits for its restart when it is down. */
    private ProcessHandle running(String part) throws InterruptedException {
        Eventually.within(
                APPEARS_WITHIN,
                () -> ProcessHandle.of(stack.pid(part)).filter(ProcessHandle::isAlive).isPresent());
        return ProcessHandle.of(stack.pid(part)).orElseThrow();
    }
}
