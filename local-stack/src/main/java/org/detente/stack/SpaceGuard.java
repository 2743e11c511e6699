package org.detente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Kills the broker while its disk still has some room, and has it started only when there is some.
 * Kafka writes a batch first and then its index, through a memory map: on a disk without room that
 * second write fails as an error of the JVM, which Kafka takes for a fault of the request. It goes
 * on and gives the offset of the batch on disk to the next one; consumers then never see that one.
 *
 * <p>From outside and with SIGKILL, because a JVM that halts itself may first write its class
 * archive, for seconds. Every acknowledged record is flushed, so nothing is lost by it.
 */
final class SpaceGuard {

    /** Far more than the broker writes between two looks. */
    static final long RESERVE_BYTES = 16L * 1024 * 1024;

    /** More than the reserve, so that the broker does not start only to be stopped again. */
    static final long START_BYTES = 2 * RESERVE_BYTES;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Path directory;
    private final LongSupplier usableBytes;

    /**
     * @param usableBytes what the disk of the directory has left
     */
    SpaceGuard(Path directory, LongSupplier usableBytes) {
        this.directory = directory;
        this.usableBytes = usableBytes;
    }

    /** Over the disk that the directory is on; the directory is made when missing. */
    static SpaceGuard over(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unknown(directory, e);
        }
        return new SpaceGuard(directory, () -> usableBytes(directory));
    }

    /**
     * @throws StackException when there is not room enough to begin
     */
    void requireRoomToStart() {
        long usable = usableBytes.getAsLong();
        if (usable < START_BYTES) {
            throw new StackException(
                    "the disk of %s is full: %d MiB are left and %d are needed"
                            .formatted(directory, mib(usable), mib(START_BYTES)));
        }
    }

    /** Ends the process when there is hardly any room left; returns when it has ended. */
    void watch(Process process, Consumer<String> says) {
        try {
            while (process.isAlive()) {
                long usable = usableBytes.getAsLong();
                if (usable < RESERVE_BYTES) {
                    says.accept(
                            "The disk of %s is full (%d MiB left); what writes there is stopped until there is room"
                                    .formatted(directory, mib(usable)));
                    process.destroyForcibly().waitFor();
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long usableBytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw unknown(directory, e);
        }
    }

    private static StackException unknown(Path directory, IOException e) {
        return new StackException(
                "How much room the disk of %s has left cannot be told: %s"
                        .formatted(directory, e.getMessage()),
                e);
    }

    private static long mib(long bytes) {
        return bytes / 1024 / 1024;
    }
}
