package org.detente.system.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.detente.system.Stack;
import org.detente.system.chaos.Violations.Promise;

/** The log as its archive gives it back: verified, and restored into a stack of its own. */
final class Restoring {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);
    private static final String UP_TO_DATE = "behind by 0 records";

    private final Stack stack;
    private final Violations violations;

    Restoring(Stack stack, Violations violations) {
        this.stack = stack;
        this.violations = violations;
    }

    /** Reads the checksums of a stack that has applied all of its log. */
    @FunctionalInterface
    interface Reading {
        Map<String, String> of(Stack restored) throws InterruptedException;
    }

    /**
     * Verifies and restores.
     *
     * @param directory for the home of the second stack
     * @return the second stack's checksums; none when the archive was not good
     */
    Map<String, String> run(Path directory, Reading checksums)
            throws IOException, InterruptedException {
        String home = stack.home().toString();
        String archive = stack.home().resolve("archive").toString();
        if (!hasCaughtUp(home) || !says("no fault", "verify", "--home", home)) {
            return Map.of();
        }
        Path anew = directory.resolve("restored");
        try (Stack second = Stack.up(anew, "--no-data")) {
            return says("all records", "restore", "--archive", archive, "--home", anew.toString())
                    ? checksums.of(second)
                    : Map.of();
        }
    }

    private boolean hasCaughtUp(String home) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        Said said = run("archive", "--home", home);
        while (!said.output().contains(UP_TO_DATE)) {
            if (System.nanoTime() > deadline) {
                violations.add(Promise.ARCHIVE, "it has not caught up: " + said.output());
                return false;
            }
            TimeUnit.SECONDS.sleep(1);
            said = run("archive", "--home", home);
        }
        return true;
    }

    /** Runs a command that ends with 0 when all is well. */
    private boolean says(String expected, String... words)
            throws IOException, InterruptedException {
        Said said = run(words);
        System.out.println(said.output().strip());
        if (said.status() != 0) {
            violations.add(
                    Promise.ARCHIVE,
                    "%s does not say '%s' but: %s"
                            .formatted(List.of(words), expected, said.output()));
        }
        return said.status() == 0;
    }

    /** What a command said, and how it ended. */
    private record Said(int status, String output) {}

    private static Said run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Stack.ROOT.resolve("detente").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }
}
