package org.detente.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the terminal's Ctrl-C away from the children: it goes to every process of the session, and
 * the stores would then stop before the services that write to them. Where there is no {@code
 * setsid} (macOS), all of them get the signal and stop at the same time.
 */
final class Detached {

    private static final Optional<String> SETSID =
            Arrays.stream(
                            Optional.ofNullable(System.getenv("PATH"))
                                    .orElse("")
                                    .split(File.pathSeparator))
                    .filter(directory -> !directory.isEmpty())
                    .map(directory -> Path.of(directory, "setsid"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .findFirst();

    private Detached() {}

    /**
     * The same command in a session of its own; the process number stays the one of the program.
     */
    static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>();
        SETSID.ifPresent(detached::add);
        detached.addAll(command);
        return detached;
    }
}
