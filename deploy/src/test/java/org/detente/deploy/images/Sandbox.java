package org.detente.deploy.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * As much of a container as an image's promises are about: its own root, read-only but for /tmp,
 * its own processes, the unprivileged user. The network is the machine's. Needs root, as an engine
 * does.
 */
public final class Sandbox implements AutoCloseable {
    private static final String SCRIPT =
            """
            set -e
            mount --bind "$0" "$0"
            mount -t proc proc "$0/proc"
            mount --rbind /dev "$0/dev"
            mount -o remount,bind,ro "$0"
            mount -t tmpfs tmpfs "$0/tmp"
            exec chroot --userspec=10001:10001 "$0" "$@"
            """;

    private final Process process;
    private final Path output;

    private Sandbox(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param root where an image was unpacked
     * @param output file that takes both output streams
     */
    public static Sandbox start(
            Path root, List<String> entrypoint, Map<String, String> environment, Path output)
            throws IOException {
        Files.createDirectories(root.resolve("proc"));
        Files.createDirectories(root.resolve("dev"));
        var command = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork"));
        command.addAll(List.of("sh", "-c", SCRIPT, root.toString()));
        command.addAll(entrypoint);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(environment);
        return new Sandbox(builder.start(), output);
    }

    /** Waits at most this long for the end; true when it has come. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Everything written so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws InterruptedException {
        // Each by itself: the change of user cancels the signal a child gets when its parent ends.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!endsWithin(Duration.ofSeconds(10))) {
            throw new IllegalStateException("the sandbox does not end");
        }
    }
}
