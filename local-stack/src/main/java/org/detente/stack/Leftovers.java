package org.detente.stack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a supervisor that was killed. They notice by themselves and stop in order; the next
 * start waits for that, and ends by force what has not stopped in time.
 */
final class Leftovers {

    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Returns when none of the processes named in the state runs any more. */
    static void clear(StackState state, Console console) {
        List<ProcessHandle> left =
                state.processes().values().stream().flatMap(each -> each.alive().stream()).toList();
        if (left.isEmpty()) {
            return;
        }
        console.say("Waiting for %d processes of a killed run to stop".formatted(left.size()));
        if (!end(left, STOP_MAX)) {
            left.forEach(ProcessHandle::destroyForcibly);
            if (!end(left, STOP_MAX)) {
                throw new StackException("Processes of an earlier run do not stop: " + left);
            }
        }
    }

    private static boolean end(List<ProcessHandle> processes, Duration max) {
        try {
            CompletableFuture.allOf(
                            processes.stream()
                                    .map(ProcessHandle::onExit)
                                    .toArray(CompletableFuture<?>[]::new))
                    .get(max.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
