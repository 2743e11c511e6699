package org.detente.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the log directory small: a log that grew too large is kept once as {@code <name>.1}. */
final class LogFiles {

    private static final long BYTES_MAX = 16L * 1024 * 1024;
    private static final int LAST_LINES_BYTES = 16 * 1024;

    private final Path directory;

    LogFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Processes append to their logs all the time; emptying the file in place leaves them
     * undisturbed.
     */
    void trim() throws IOException {
        List<Path> large;
        try (Stream<Path> files = Files.list(directory)) {
            large = files.filter(LogFiles::isTooLarge).toList();
        }
        for (Path log : large) {
            Files.copy(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    private static boolean isTooLarge(Path file) {
        return file.getFileName().toString().endsWith(".log") && file.toFile().length() > BYTES_MAX;
    }

    /** The last few lines of a log, indented, for a message about its process. */
    static String lastLines(Path log, int lines) {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            long size = channel.size();
            java.nio.ByteBuffer end =
                    java.nio.ByteBuffer.allocate((int) Math.min(size, LAST_LINES_BYTES));
            channel.read(end, size - end.capacity());
            List<String> all =
                    new String(end.array(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            return String.join(
                    "\n",
                    all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException e) {
            return "    (" + log + " cannot be read)";
        }
    }
}
