package org.detente.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A stack whose home is deleted when it is closed. */
public record TemporaryStack(Path directory, Stack stack) implements AutoCloseable {
    /** Starts one. */
    public static TemporaryStack up(String... options) {
        try {
            Path directory = Files.createTempDirectory("detente-stack");
            return new TemporaryStack(directory, Stack.up(directory.resolve("home"), options));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Starts one that is closed when this JVM ends. */
    public static Stack untilTheEnd(String... options) {
        TemporaryStack started = up(options);
        Runtime.getRuntime().addShutdownHook(new Thread(started::closeAtTheEnd, "stack-stop"));
        return started.stack();
    }

    private void closeAtTheEnd() {
        try {
            close();
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    @Override
    public void close() throws IOException {
        stack.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
