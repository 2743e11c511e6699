package org.detente.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./detente down}: asks the supervisor of a home to stop and waits until it has. */
final class Down {

    private static final Duration STOP_MAX = Duration.ofSeconds(90);

    private Down() {}

    static int run(CommandLine.Down asked, PrintStream out) {
        Home home = new Home(asked.home());
        Optional<ProcessHandle> supervisor = supervisor(home);
        if (supervisor.isEmpty()) {
            out.println("Nothing runs on %s.".formatted(home.directory()));
            return 0;
        }
        supervisor.get().destroy();
        try {
            ProcessHandle ended =
                    supervisor.get().onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
            out.println("Stopped (process %d).".formatted(ended.pid()));
            return 0;
        } catch (TimeoutException e) {
            out.println(
                    "Process %d has not stopped within %d s; see %s."
                            .formatted(
                                    supervisor.get().pid(),
                                    STOP_MAX.toSeconds(),
                                    home.supervisorLog()));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The supervisor, when one holds the home's lock: a process number alone could be someone
     * else's.
     */
    static Optional<ProcessHandle> supervisor(Home home) {
        if (!java.nio.file.Files.isDirectory(home.directory())) {
            return Optional.empty();
        }
        Optional<DirectoryLock> lock = home.tryLock();
        if (lock.isPresent()) {
            lock.get().close();
            return Optional.empty();
        }
        StackState state =
                StackState.read(home.state())
                        .orElseThrow(() ->
                                new StackException(
                                        "Détente on %s is just starting or stopping; try again in a moment."
                                                .formatted(home.directory())));
        return ProcessHandle.of(state.supervisor());
    }
}
