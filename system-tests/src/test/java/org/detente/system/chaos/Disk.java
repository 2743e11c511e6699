package org.detente.system.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/** A small disk (tmpfs) in place of a directory, which can be filled to the last byte. */
final class Disk implements AutoCloseable {
    private static final int CHUNK_BYTES = 1024 * 1024;

    private final Path directory;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Disk(Path directory) {
        this.directory = directory;
    }

    /**
     * Mounts it; only root can.
     *
     * @param directory made when missing; whatever is in it is hidden as long as the disk is there
     */
    static Disk mount(Path directory, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + mebibytes + "m,mode=0700",
                "tmpfs",
                directory.toString());
        return new Disk(directory);
    }

    /** Leaves no room for anything. */
    void fill() throws IOException {
        try (OutputStream out =
                Files.newOutputStream(
                        ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = CHUNK_BYTES; size > 0; size /= 2) {
                writeWhileThereIsRoom(out, new byte[size]);
            }
        }
    }

    private static void writeWhileThereIsRoom(OutputStream out, byte[] chunk) {
        try {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            // that was the aim; a smaller chunk may still find room
        }
    }

    /** Gives the room back. */
    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }

    /** Unmounts it, with everything on it. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            run("umount", "-l", directory.toString());
        } catch (IOException stays) {
            throw new IllegalStateException(stays);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
