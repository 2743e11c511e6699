package org.detente.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Says what happens: on the terminal, and with the time in the supervisor's log. */
final class Console {

    private final PrintStream terminal;
    private final Path log;
    private final Clock clock;

    Console(PrintStream terminal, Path log, Clock clock) {
        this.terminal = terminal;
        this.log = log;
        this.clock = clock;
    }

    synchronized void say(String line) {
        terminal.println(line);
        String stamped =
                clock.instant().truncatedTo(ChronoUnit.MILLIS)
                        + " "
                        + line
                        + System.lineSeparator();
        try {
            Files.writeString(
                    log,
                    stamped,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            terminal.println("(cannot write " + log + ": " + e.getMessage() + ")");
        }
    }
}
