package org.detente.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What {@code ./detente} runs for the commands that need more than a shell. */
final class Detente {

    private static final int MISUSE = 2;

    private Detente() {}

    /** System properties: {@code detente.root}, the repository. */
    public static void main(String[] arguments) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Path.of(System.getProperty("detente.root", here.toString())).toAbsolutePath();
        try {
            System.exit(answer(CommandLine.parse(List.of(arguments), root, here), root));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int answer(CommandLine asked, Path root) throws IOException {
        return switch (asked) {
            case CommandLine.Up up -> Up.run(up, root, Clock.systemUTC());
            case CommandLine.Down down -> Down.run(down, System.out);
            case CommandLine.Status status -> Status.run(status, System.out);
            case CommandLine.Rebuild rebuild -> Rebuild.run(rebuild, System.out);
            case CommandLine.Fault(String sentence) -> {
                System.err.println(sentence + " See ./detente help.");
                yield MISUSE;
            }
        };
    }
}
