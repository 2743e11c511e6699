package org.detente.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Starts the parts in the order of their needs, restarts those that die after a pause, and stops
 * all of them: services first, then the stores. All decisions are taken by the one thread in {@link
 * #run}; starting and stopping happen on threads of their own and report back as events.
 */
final class Supervisor {

    private static final Duration READY_MAX = Duration.ofSeconds(120);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(100);
    private static final int ENDS_UNTIL_REASON = 5;

    /** Starts one part and returns without waiting for it to be ready. */
    @FunctionalInterface
    interface Launcher {
        RunningPart launch(Part part);
    }

    /** What the deciding thread learns. */
    private sealed interface Happening {
        record Ended(RunningPart running) implements Happening {}

        record LaunchFailed(Part part, String reason) implements Happening {}

        record Failed(String sentence) implements Happening {}

        record StopAsked() implements Happening {}
    }

    private final Launcher launcher;
    private final Console console;
    private final Home home;
    private final Consumer<Collection<RunningPart>> changed;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();

    /**
     * None is virtual: those that load classes keep their carriers, and where there are two of them
     * nobody was left to carry the one that held the lock of the class path.
     */
    private final Executor threads = task -> Thread.ofPlatform().daemon().start(task);

    private final Map<Part, BackOff> backOffs = new EnumMap<>(Part.class);

    // guarded by this
    private final Map<Part, RunningPart> running = new EnumMap<>(Part.class);
    private final Set<Part> onceReady = EnumSet.noneOf(Part.class);
    private boolean stopping;

    /** Launches under way, and the end: nothing is left behind that was being started then. */
    private final Phaser launches = new Phaser(1);

    /**
     * @param backOff makes the pauses of one part
     * @param changed is told after each start which processes there are
     */
    Supervisor(
            Launcher launcher,
            Console console,
            Home home,
            Supplier<BackOff> backOff,
            Consumer<Collection<RunningPart>> changed) {
        this.launcher = launcher;
        this.console = console;
        this.home = home;
        this.changed = changed;
        for (Part part : Part.values()) {
            backOffs.put(part, backOff.get());
        }
    }

    /**
     * Starts everything and stays until {@link #askToStop} or until a part fails at its first
     * start.
     *
     * @param whenReady runs once, when every part but those in the background is ready
     * @return the exit status
     */
    int run(Runnable whenReady) {
        threads.execute(() -> open(whenReady));
        try {
            while (true) {
                switch (happenings.take()) {
                    case Happening.Ended(RunningPart ended) -> restart(ended);
                    case Happening.LaunchFailed(Part part, String reason) ->
                            retry(part, "could not be started (%s)".formatted(reason));
                    case Happening.Failed(String sentence) -> {
                        console.say(sentence);
                        return 1;
                    }
                    case Happening.StopAsked() -> {
                        return 0;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            stopAll();
        }
    }

    void askToStop() {
        happenings.add(new Happening.StopAsked());
    }

    private void open(Runnable whenReady) {
        Map<Part, CompletableFuture<Void>> opened = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part.isInBackground()) {
                continue;
            }
            CompletableFuture<?>[] needed =
                    part.needs().stream().map(opened::get).toArray(CompletableFuture<?>[]::new);
            opened.put(
                    part,
                    CompletableFuture.allOf(needed)
                            .thenRunAsync(() -> openFirstTime(part), threads));
        }
        try {
            CompletableFuture.allOf(opened.values().toArray(CompletableFuture<?>[]::new)).join();
            whenReady.run();
            openBackground();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            happenings.add(new Happening.Failed(String.valueOf(cause.getMessage())));
        } catch (RuntimeException e) {
            happenings.add(new Happening.Failed(String.valueOf(e.getMessage())));
        }
    }

    private void openBackground() {
        for (Part part : Part.values()) {
            if (part.isInBackground()) {
                threads.execute(() -> launchAgain(part, Duration.ZERO));
            }
        }
    }

    private void openFirstTime(Part part) {
        RunningPart started = launch(part);
        if (!awaitReady(started)) {
            throw new StackException(notStarted(started));
        }
        synchronized (this) {
            onceReady.add(part);
        }
        console.say("  %s is ready".formatted(part.label()));
    }

    private RunningPart launch(Part part) {
        launches.register();
        try {
            return launchUnlessStopping(part);
        } finally {
            launches.arriveAndDeregister();
        }
    }

    private RunningPart launchUnlessStopping(Part part) {
        synchronized (this) {
            if (stopping) {
                throw new StackException("Stopped before starting.");
            }
        }
        RunningPart started = launcher.launch(part);
        backOff(part).started();
        Collection<RunningPart> now;
        synchronized (this) {
            if (stopping) {
                started.stop().run();
                throw new StackException("Stopped while starting.");
            }
            running.put(part, started);
            now = List.copyOf(running.values());
            // within the lock, so that two starts do not write their views in the wrong order
            changed.accept(now);
        }
        var _ =
                started.process()
                        .onExit()
                        .thenRun(() -> happenings.add(new Happening.Ended(started)));
        return started;
    }

    private static boolean awaitReady(RunningPart started) {
        long deadline = System.nanoTime() + READY_MAX.toNanos();
        while (started.process().isAlive() && System.nanoTime() < deadline) {
            if (started.probe().passes()) {
                return true;
            }
            pause(PROBE_PAUSE);
        }
        return false;
    }

    private void restart(RunningPart ended) {
        synchronized (this) {
            if (!ended.equals(running.get(ended.part()))) {
                return;
            }
            running.remove(ended.part());
            if (!onceReady.contains(ended.part()) && !ended.part().isInBackground()) {
                happenings.add(new Happening.Failed(notStarted(ended)));
                return;
            }
        }
        ended.stop().run();
        retry(ended.part(), ended.ending());
    }

    private void retry(Part part, String reason) {
        Duration pause = backOff(part).afterEnd();
        int ends = backOff(part).endsInARow();
        console.say("%s %s; restarting it".formatted(part.label(), reason));
        if (ends % ENDS_UNTIL_REASON == 0) {
            console.say(
                    "%s has not lived long for %d times; it is tried on, and the reason may be in %s:%n%s"
                            .formatted(
                                    part.label(),
                                    ends,
                                    home.log(part),
                                    LogFiles.lastLines(home.log(part), 10)));
        }
        threads.execute(() -> launchAgain(part, pause));
    }

    private BackOff backOff(Part part) {
        return Objects.requireNonNull(backOffs.get(part));
    }

    private void launchAgain(Part part, Duration pause) {
        pause(pause);
        try {
            RunningPart started = launch(part);
            if (awaitReady(started)) {
                synchronized (this) {
                    String again = onceReady.add(part) ? "" : " again";
                    console.say("%s is ready%s".formatted(part.label(), again));
                }
            } else if (started.process().isAlive()) {
                console.say(
                        "%s is not ready; the reason is in %s"
                                .formatted(part.label(), home.log(part)));
            }
        } catch (RuntimeException e) {
            happenings.add(new Happening.LaunchFailed(part, String.valueOf(e.getMessage())));
        }
    }

    private String notStarted(RunningPart part) {
        String how =
                part.process().isAlive()
                        ? "was not ready within %d s".formatted(READY_MAX.toSeconds())
                        : part.ending();
        return "%s did not start: it %s. The last lines of %s:%n%s"
                .formatted(
                        part.part().label(),
                        how,
                        home.log(part.part()),
                        LogFiles.lastLines(home.log(part.part()), 10));
    }

    private void stopAll() {
        List<RunningPart> all;
        synchronized (this) {
            stopping = true;
        }
        launches.arriveAndAwaitAdvance();
        synchronized (this) {
            all = List.copyOf(running.values());
            running.clear();
        }
        stopTogether(all, part -> part.part().isService());
        stopTogether(all, part -> !part.part().isService());
    }

    private void stopTogether(List<RunningPart> all, Predicate<RunningPart> which) {
        CompletableFuture.allOf(
                        all.stream()
                                .filter(which)
                                .map(part -> CompletableFuture.runAsync(part.stop(), threads))
                                .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
