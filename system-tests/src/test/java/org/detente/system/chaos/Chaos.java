package org.detente.system.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.detente.system.Stack;

/** {@code ./detente chaos --minutes N --seed S}: a long run on a stack of its own. */
final class Chaos {
    private static final int DEFAULT_MINUTES = 15;
    private static final long DEFAULT_SEED = 1;
    private static final int FAULTS_MIN = 8;
    private static final String ARCHIVER = "archive";
    private static final Duration ARCHIVER_PAUSE = Duration.ofSeconds(3);
    private static final int VIOLATED = 1;
    private static final int MISUSE = 2;

    private int minutes = DEFAULT_MINUTES;
    private long seed = DEFAULT_SEED;

    private Chaos() {}

    /** Ends with 1 when any promise was broken. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Chaos asked = new Chaos();
        try {
            asked.read(List.of(arguments));
        } catch (IllegalArgumentException misuse) {
            System.err.println(
                    misuse.getMessage() + " Usage: ./detente chaos [--minutes N] [--seed S]");
            System.exit(MISUSE);
        }
        System.exit(asked.run().violations().isEmpty() ? 0 : VIOLATED);
    }

    private void read(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!value.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("%s needs a whole number.".formatted(name));
            }
            switch (name) {
                case "--minutes" -> minutes = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                default ->
                        throw new IllegalArgumentException(
                                "There is no option '%s'.".formatted(name));
            }
        }
    }

    private ChaosReport run() throws IOException, InterruptedException {
        Path directory = Stack.ROOT.resolve("target/chaos");
        clear(directory);
        Path home = directory.resolve("home");
        try (DiskSet disks = DiskSet.under(home);
                Stack stack = Stack.up(home, "--no-data")) {
            ChaosPlan plan = ChaosPlan.of(seed, Duration.ofMinutes(minutes), FAULTS_MIN);
            List<Fault> extra = new ArrayList<>(disks.faults());
            extra.addAll(ofOtherParts(new Signals(stack), stack));
            ChaosReport report = new ChaosRun(stack, plan).run(extra, directory);
            System.out.println(report.table());
            System.out.println(disks.remark());
            System.out.println("Logs of all processes: " + home.resolve("logs"));
            return report;
        }
    }

    private static List<Fault> ofOtherParts(Signals signals, Stack stack) {
        return List.of(
                new Kill(signals, ARCHIVER),
                new Pause(signals, ARCHIVER, ARCHIVER_PAUSE),
                new BeginRebuild(stack));
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
