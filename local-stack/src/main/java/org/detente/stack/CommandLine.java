package org.detente.stack;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for. {@code build}, {@code test} and {@code help} are answered by the script
 * itself.
 */
sealed interface CommandLine {

    int DEFAULT_PORT = 8080;
    String DEFAULT_HOME = ".detente";

    /** Start everything and stay in the foreground. */
    record Up(int port, Path home, DataSet dataSet) implements CommandLine {}

    /** Stop what runs on this home. */
    record Down(Path home) implements CommandLine {}

    /** Say what runs on this home. */
    record Status(Path home) implements CommandLine {}

    /**
     * Build the read models anew beside the serving ones, or return to those that served before.
     */
    record Rebuild(Path home, Goal goal) implements CommandLine {}

    /** Not understood; the fault is a sentence. */
    record Fault(String sentence) implements CommandLine {}

    /** Whether the first start loads the data set of the repository. */
    enum DataSet {
        LOAD,
        OMIT
    }

    /** What {@code rebuild} is to come to. */
    enum Goal {
        ANOTHER_VERSION,
        VERSION_BEFORE
    }

    /**
     * @param arguments the words after {@code ./detente}
     * @param root the repository, below which the default home lies
     * @param here the directory that relative paths start from
     */
    static CommandLine parse(List<String> arguments, Path root, Path here) {
        Deque<String> words = new ArrayDeque<>(arguments);
        String command = words.isEmpty() ? "" : words.removeFirst();
        Options options = new Options(root.resolve(DEFAULT_HOME), here);
        while (!words.isEmpty()) {
            String fault = options.take(words, command);
            if (!fault.isEmpty()) {
                return new Fault(fault);
            }
        }
        return switch (command) {
            case "up" -> new Up(options.port, options.home, options.dataSet);
            case "down" -> new Down(options.home);
            case "status" -> new Status(options.home);
            case "rebuild" -> new Rebuild(options.home, options.goal);
            default -> new Fault("There is no command '%s'.".formatted(command));
        };
    }

    /** Options read so far. */
    final class Options {
        private final Path here;
        private Path home;
        private int port = DEFAULT_PORT;
        private DataSet dataSet = DataSet.LOAD;
        private Goal goal = Goal.ANOTHER_VERSION;

        private Options(Path home, Path here) {
            this.home = home;
            this.here = here;
        }

        /**
         * Takes one option off the words; the answer is a sentence when it cannot be understood.
         */
        private String take(Deque<String> words, String command) {
            String word = words.removeFirst();
            int equals = word.indexOf('=');
            String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (equals > 0 && !name.equals(word)) {
                words.addFirst(word.substring(equals + 1));
            }
            return switch (name) {
                case "--home" -> takeHome(words);
                case "--port" -> command.equals("up") ? takePort(words) : onlyFor("up", name);
                case "--no-data" -> command.equals("up") ? omitData() : onlyFor("up", name);
                case "--return" -> command.equals("rebuild") ? goBack() : onlyFor("rebuild", name);
                default -> "There is no option '%s'.".formatted(name);
            };
        }

        private String takeHome(Deque<String> words) {
            if (words.isEmpty() || words.getFirst().isBlank()) {
                return "--home needs a directory.";
            }
            String value = words.removeFirst();
            try {
                home = here.resolve(value).normalize();
                return "";
            } catch (InvalidPathException e) {
                return "--home needs a directory, not '%s'.".formatted(value);
            }
        }

        private String takePort(Deque<String> words) {
            String value = words.isEmpty() ? "" : words.removeFirst();
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
                return "--port needs a number from 0 (any free port) to 65535, not '%s'."
                        .formatted(value);
            }
            port = Integer.parseInt(value);
            return "";
        }

        private String omitData() {
            dataSet = DataSet.OMIT;
            return "";
        }

        private String goBack() {
            goal = Goal.VERSION_BEFORE;
            return "";
        }

        private static String onlyFor(String command, String name) {
            return "%s belongs to '%s'.".formatted(name, command);
        }
    }
}
