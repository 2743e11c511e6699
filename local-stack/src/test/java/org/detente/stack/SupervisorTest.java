package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs real processes that do nothing, in place of the stack's. */
class SupervisorTest {

    private static final List<String> IDLE = List.of("sleep", "300");
    private static final List<String> ENDING = List.of("sh", "-c", "exit 3");
    private static final int BAD_STARTS = 8;

    @TempDir Path directory;

    private final BlockingQueue<RunningPart> launched = new LinkedBlockingQueue<>();
    private final List<Part> stopped = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private Home home = new Home(Path.of("unset"));

    @BeforeEach
    void prepareHome() {
        home = new Home(directory);
        home.prepare();
    }

    @AfterEach
    void endProcesses() {
        launched.forEach(part -> part.process().destroyForcibly());
    }

    @Test
    void stores_stop_after_the_services_that_use_them() throws Exception {
        Supervisor supervisor = supervisor(part -> start(part, IDLE));
        CompletableFuture<Integer> status = run(supervisor);
        ready.get(20, TimeUnit.SECONDS);

        supervisor.askToStop();

        assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
        int firstStore = Math.min(stopped.indexOf(Part.BROKER), stopped.indexOf(Part.DATABASE));
        assertThat(stopped.subList(0, firstStore))
                .contains(Part.EVENT_SERVICE, Part.PROJECTION_SERVICE, Part.API_GATEWAY);
        assertThat(stopped).contains(Part.BROKER, Part.DATABASE);
    }

    @Test
    void parts_are_started_on_threads_that_need_no_carrier() throws Exception {
        List<Part> carried = Collections.synchronizedList(new ArrayList<>());
        Supervisor supervisor =
                supervisor(part -> {
                    if (Thread.currentThread().isVirtual()) {
                        carried.add(part);
                    }
                    return start(part, IDLE);
                });
        CompletableFuture<Integer> status = run(supervisor);
        ready.get(20, TimeUnit.SECONDS);
        supervisor.askToStop();
        assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(carried).isEmpty();
    }

    @Test
    void a_killed_process_is_started_again() throws Exception {
        Supervisor supervisor = supervisor(part -> start(part, IDLE));
        CompletableFuture<Integer> status = run(supervisor);
        ready.get(20, TimeUnit.SECONDS);
        RunningPart victim = next(Part.PROJECTION_SERVICE);

        victim.process().destroyForcibly();

        RunningPart successor = next(Part.PROJECTION_SERVICE);
        assertThat(successor.process().isAlive()).isTrue();
        supervisor.askToStop();
        assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(Files.readString(home.supervisorLog()))
                .contains("projection-service ended by signal 9; restarting it");
    }

    @Test
    void a_process_that_never_became_ready_ends_the_start_with_its_last_words() throws Exception {
        Files.writeString(home.log(Part.EVENT_SERVICE), "no topic\n");
        Supervisor supervisor =
                supervisor(part -> start(part, part == Part.EVENT_SERVICE ? ENDING : IDLE));

        assertThat(run(supervisor).get(20, TimeUnit.SECONDS)).isEqualTo(1);

        assertThat(Files.readString(home.supervisorLog()))
                .contains("event-service did not start: it ended with status 3.")
                .contains("    no topic");
        assertThat(ready).isNotDone();
        assertThat(launched).allMatch(part -> !part.process().isAlive());
    }

    @Test
    void a_process_that_does_not_live_is_tried_on_and_its_log_is_shown() throws Exception {
        Files.writeString(home.log(Part.API_GATEWAY), "no room\n");
        AtomicInteger starts = new AtomicInteger();
        Supervisor supervisor =
                supervisor(part -> start(part, isInItsBadTime(part, starts) ? ENDING : IDLE));
        CompletableFuture<Integer> status = run(supervisor);
        ready.get(20, TimeUnit.SECONDS);
        RunningPart last = next(Part.API_GATEWAY);

        last.process().destroyForcibly();

        for (int start = 0; start < BAD_STARTS + 1; start++) {
            last = next(Part.API_GATEWAY);
        }
        assertThat(last.process().isAlive()).isTrue();
        assertThat(status).isNotDone();
        assertThat(Files.readString(home.supervisorLog()))
                .contains("api-gateway has not lived long for 5 times; it is tried on")
                .contains(home.log(Part.API_GATEWAY).toString())
                .contains("    no room");
        supervisor.askToStop();
        assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
    }

    private boolean isInItsBadTime(Part part, AtomicInteger starts) {
        return part == Part.API_GATEWAY && ready.isDone() && starts.incrementAndGet() <= BAD_STARTS;
    }

    private Supervisor supervisor(Supervisor.Launcher launcher) {
        Console console =
                new Console(
                        new PrintStream(PrintStream.nullOutputStream()),
                        home.supervisorLog(),
                        Clock.systemUTC());
        return new Supervisor(
                launcher,
                console,
                home,
                () -> new BackOff(Clock.systemUTC(), Duration.ofMillis(1)),
                _ -> {});
    }

    private CompletableFuture<Integer> run(Supervisor supervisor) {
        return CompletableFuture.supplyAsync(
                () -> supervisor.run(() -> ready.complete(null)),
                task -> Thread.ofVirtual().start(task));
    }

    private RunningPart start(Part part, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).start();
            RunningPart started =
                    new RunningPart(
                            part,
                            process,
                            () -> command.equals(IDLE),
                            () -> {
                                stopped.add(part);
                                JavaProcess.stop(process);
                            });
            launched.add(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningPart next(Part part) throws InterruptedException {
        List<RunningPart> others = new ArrayList<>();
        try {
            while (true) {
                RunningPart each = launched.poll(20, TimeUnit.SECONDS);
                assertThat(each).as("a start of %s", part).isNotNull();
                if (each.part() == part) {
                    return each;
                }
                others.add(each);
            }
        } finally {
            launched.addAll(others);
        }
    }
}
