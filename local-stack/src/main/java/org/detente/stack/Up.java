package org.detente.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./detente up}: starts the stack on a home and stays in the foreground. */
final class Up {

    private static final Duration HOUSEKEEPING_PAUSE = Duration.ofSeconds(15);
    private static final Duration STOP_MAX = Duration.ofSeconds(60);

    private final Path root;
    private final Home home;
    private final CommandLine.DataSet dataSet;
    private final Ports ports;
    private final StackPlan plan;
    private final Console console;
    private final Clock clock;
    private volatile boolean ready;
    private volatile boolean stateIsOld;
    private volatile Map<String, StackState.ProcessState> processes = Map.of();

    private Up(
            Path root,
            Home home,
            CommandLine.DataSet dataSet,
            Ports ports,
            Console console,
            Clock clock) {
        this.root = root;
        this.home = home;
        this.dataSet = dataSet;
        this.ports = ports;
        this.plan = new StackPlan(root, home, ports, console::say);
        this.console = console;
        this.clock = clock;
    }

    /**
     * @param root the repository with the built services and the data set
     * @return the exit status, when the stack has stopped
     */
    static int run(CommandLine.Up asked, Path root, Clock clock) {
        Home home = new Home(asked.home());
        home.prepare();
        try (DirectoryLock lock = home.tryLock().orElseThrow(() -> alreadyRunning(home))) {
            Console console = new Console(System.out, home.supervisorLog(), clock);
            StackState.read(home.state()).ifPresent(left -> Leftovers.clear(left, console));
            Ports ports = Ports.choose(asked.port());
            console.say("Détente starts on %s".formatted(home.directory()));
            return new Up(root, home, asked.dataSet(), ports, console, clock).supervise();
        }
    }

    private static StackException alreadyRunning(Home home) {
        String who =
                StackState.read(home.state())
                        .map(state ->
                                " (process %d, %s)".formatted(state.supervisor(), state.url()))
                        .orElse("");
        return new StackException(
                "Détente already runs on %s%s; stop it with ./detente down or choose another --home."
                        .formatted(home.directory(), who));
    }

    private int supervise() {
        Supervisor supervisor =
                new Supervisor(
                        plan,
                        console,
                        home,
                        () -> new BackOff(clock, BackOff.FIRST_PAUSE),
                        this::processesChanged);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> stopInOrder(supervisor, stopped), "stop-in-order"));
        Thread.ofPlatform().daemon().start(this::keepHouse);
        try {
            return supervisor.run(this::open);
        } finally {
            forgetState();
            console.say("Détente has stopped");
            stopped.countDown();
        }
    }

    private void stopInOrder(Supervisor supervisor, CountDownLatch stopped) {
        if (stopped.getCount() == 0) {
            return;
        }
        console.say("Stopping");
        supervisor.askToStop();
        try {
            if (!stopped.await(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                console.say("Some processes did not stop in time; they end with this one");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every part is ready: the data set, then the address. */
    private void open() {
        if (dataSet == CommandLine.DataSet.LOAD) {
            loadOnce();
        }
        ready = true;
        writeState();
        console.say("");
        console.say("  page   %s/".formatted(ports.gateway().url()));
        console.say("  API    %s/api/v1".formatted(ports.gateway().url()));
        console.say("  docs   %s/docs".formatted(ports.gateway().url()));
        console.say("");
        console.say("ready in %s s (Ctrl-C stops)".formatted(secondsSinceStart()));
    }

    private void loadOnce() {
        DataSetLoad load =
                new DataSetLoad(
                        URI.create(ports.gateway().url() + "/api/v1/"),
                        root.resolve("data/japan-russia"),
                        console);
        Optional<String> wanted = load.fingerprint();
        try {
            Path marker = home.loadedData();
            boolean isLoaded =
                    wanted.isEmpty()
                            || (Files.exists(marker)
                                    && Files.readString(marker).equals(wanted.get()));
            if (!isLoaded) {
                load.load();
                Files.writeString(marker, wanted.get());
            }
        } catch (IOException e) {
            throw new StackException(
                    "%s cannot be used: %s".formatted(home.loadedData(), e.getMessage()), e);
        }
    }

    /** Counted from the moment the command was typed: the script becomes this process. */
    private String secondsSinceStart() {
        Instant now = clock.instant();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return "%.1f".formatted(Duration.between(start, now).toMillis() / 1000.0);
    }

    private void processesChanged(Collection<RunningPart> running) {
        Map<String, StackState.ProcessState> now = new TreeMap<>();
        running.forEach(part -> now.put(part.part().label(), plan.describe(part)));
        processes = now;
        writeState();
    }

    /** A disk that is full for a while must not end what runs; the file is written again later. */
    private synchronized void writeState() {
        try {
            new StackState(ProcessHandle.current().pid(), ready, ports.gateway().url(), processes)
                    .write(home.state());
            stateIsOld = false;
        } catch (StackException e) {
            stateIsOld = true;
            console.say(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void forgetState() {
        try {
            Files.deleteIfExists(home.state());
        } catch (IOException e) {
            console.say("%s stays behind: %s".formatted(home.state(), e.getMessage()));
        }
    }

    private void keepHouse() {
        LogFiles logs = new LogFiles(home.logs());
        try {
            while (true) {
                trim(logs);
                if (stateIsOld) {
                    writeState();
                }
                Thread.sleep(HOUSEKEEPING_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trim(LogFiles logs) {
        try {
            logs.trim();
        } catch (IOException e) {
            console.say("The logs cannot be kept small: " + e.getMessage());
        }
    }
}
