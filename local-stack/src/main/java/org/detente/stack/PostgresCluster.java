package org.detente.stack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The database's directory: {@code cluster/} (PostgreSQL's own files), {@code password} (readable
 * by the owner only: any account of this machine reaches a loopback port), {@code server.log}.
 */
final class PostgresCluster {

    static final String USER = "detente";

    private static final long BYTES_PER_MIB = 1 << 20;
    private static final long SHARED_BUFFERS_MIN_MIB = 128;
    private static final long SHARED_BUFFERS_MAX_MIB = 2048;
    private static final int PASSWORD_BYTES = 24;
    private static final long INITDB_SECONDS_MAX = 120;
    private static final long STOP_SECONDS_MAX = 30;

    private final PostgresBinaries binaries;
    private final Path directory;
    private final String password;

    private PostgresCluster(PostgresBinaries binaries, Path directory, String password) {
        this.binaries = binaries;
        this.directory = directory;
        this.password = password;
    }

    /** Makes what is missing. The caller holds the directory's lock. */
    static PostgresCluster prepare(PostgresBinaries binaries, Path directory) throws IOException {
        Path passwordFile = directory.resolve("password");
        Path files = directory.resolve("cluster");
        if (!Files.exists(files)) {
            writePassword(passwordFile);
            Path fresh = directory.resolve("cluster.new");
            DirectoryTree.delete(fresh);
            initialize(binaries, fresh, passwordFile);
            // A kill during initdb leaves cluster.new, never half a cluster.
            Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresCluster(binaries, files, Files.readString(passwordFile).strip());
    }

    String password() {
        return password;
    }

    /**
     * Ids are hashes, so each row of a large load touches a page of its own, and the first touch
     * after a checkpoint writes the whole page to the write-ahead log: rare checkpoints and packed
     * pages save three quarters of it. What it costs is room, and time to recover after a kill.
     */
    List<String> serverCommand(int port) {
        return binaries.command(
                "postgres",
                List.of(
                        "-D", directory.toString(),
                        "-p", String.valueOf(port),
                        "-c", "listen_addresses=127.0.0.1",
                        "-c", "unix_socket_directories=",
                        "-c", "fsync=on",
                        "-c", "synchronous_commit=on",
                        "-c", "full_page_writes=on",
                        "-c", "wal_compression=pglz",
                        "-c", "max_wal_size=2GB",
                        "-c", "checkpoint_timeout=15min",
                        "-c", "max_connections=60",
                        "-c", "shared_buffers=" + sharedBuffersMib() + "MB",
                        "-c", "jit=off",
                        "-c", "timezone=UTC",
                        "-c", "log_timezone=UTC",
                        "-c", "log_checkpoints=off",
                        "-c", "log_line_prefix=%m [%p] "));
    }

    /**
     * What is not kept is written and read again with every batch of a large log. Memory is taken
     * only as far as there are pages, so a small log costs little.
     */
    private static long sharedBuffersMib() {
        OperatingSystemMXBean machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(
                machine.getTotalMemorySize() / BYTES_PER_MIB / 8,
                SHARED_BUFFERS_MIN_MIB,
                SHARED_BUFFERS_MAX_MIB);
    }

    /** Disconnects clients and writes a checkpoint; after half a minute stops without one. */
    void stop() throws IOException {
        if (!control("fast")) {
            boolean stopped = control("immediate");
            if (!stopped && postmaster().isPresent()) {
                throw new IOException("PostgreSQL on " + directory + " does not stop");
            }
        }
    }

    /**
     * Stops a server whose owner was killed, and forgets one whose process number now belongs to
     * some other program (PostgreSQL would take that program for itself and refuse to start).
     */
    void clearLeftovers() throws IOException {
        if (postmaster().isPresent()) {
            stop();
        } else if (recordedProcess().isPresent()) {
            Files.delete(pidFile());
        }
    }

    private boolean control(String mode) throws IOException {
        List<String> arguments =
                List.of(
                        "stop",
                        "-D",
                        directory.toString(),
                        "-m",
                        mode,
                        "-w",
                        "-t",
                        String.valueOf(STOP_SECONDS_MAX));
        return run(binaries.command("pg_ctl", arguments), STOP_SECONDS_MAX + 5).isEmpty();
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return recordedProcess()
                .filter(process ->
                        process.info()
                                .command()
                                .map(command -> command.endsWith("/postgres"))
                                .orElse(false));
    }

    private Optional<ProcessHandle> recordedProcess() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .filter(line -> line.strip().matches("\\d{1,10}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private static void initialize(PostgresBinaries binaries, Path files, Path passwordFile)
            throws IOException {
        List<String> arguments =
                List.of(
                        "-D",
                        files.toString(),
                        "-U",
                        USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        // the same order of texts on every machine
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C");
        Optional<String> fault = run(binaries.command("initdb", arguments), INITDB_SECONDS_MAX);
        if (fault.isPresent()) {
            throw new IOException(
                    "initdb failed: %s%s".formatted(fault.get(), binaries.hintForRoot()));
        }
    }

    /** Empty on success, else what the program said. */
    private static Optional<String> run(List<String> command, long secondsMax) throws IOException {
        Path said = Files.createTempFile("detente-postgres-", ".log");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            boolean ended;
            try (ParentGuard _ = ParentGuard.over(process.pid())) {
                ended = process.waitFor(secondsMax, TimeUnit.SECONDS);
            }
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(Files.readString(said, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.getFirst(), e);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
