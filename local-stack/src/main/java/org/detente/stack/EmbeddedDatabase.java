package org.detente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL 18 with fsync, synchronous_commit and full_page_writes on. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "detente";
    private static final Duration START_MAX = Duration.ofSeconds(90);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(40);

    /** The processes of a killed server end a moment after it, and its memory with the last. */
    private static final String STILL_ENDING = "pre-existing shared memory block";

    private final PostgresCluster cluster;
    private final DirectoryLock lock;
    private final Process server;
    private final ParentGuard guard;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(PostgresCluster cluster, DirectoryLock lock, Process server, int port)
            throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.guard = ParentGuard.over(server.pid());
    }

    /**
     * Makes the cluster when the directory is new, recovers it when it was left running or killed,
     * and waits until the database {@code detente} answers. The server stops with this JVM, also
     * when the JVM is killed.
     *
     * @param dataDirectory holds nothing but this database; created when missing
     * @param port loopback port; 0 takes a free one
     * @throws StackException when the directory is in use or the server does not start
     */
    public static EmbeddedDatabase start(Path dataDirectory, int port) {
        return start(dataDirectory, port, dataDirectory.resolve("server.log"));
    }

    static EmbeddedDatabase start(Path dataDirectory, int port, Path log) {
        Path directory = dataDirectory.toAbsolutePath();
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try {
            Files.createDirectories(directory);
            while (true) {
                try {
                    return open(directory, port, log, locked(directory));
                } catch (IOException e) {
                    boolean ending = String.valueOf(e.getMessage()).contains(STILL_ENDING);
                    if (!ending || System.nanoTime() > deadline) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new StackException(
                    "The database in %s did not start: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static DirectoryLock locked(Path directory) throws IOException {
        return DirectoryLock.tryTake(directory.resolve("lock"))
                .orElseThrow(() ->
                        new StackException(
                                "The database in %s is in use by another process."
                                        .formatted(directory)));
    }

    public String jdbcUrl() {
        return url(DATABASE);
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    public int port() {
        return port;
    }

    /** The server's own process, for the supervisor's watch and for tests that kill it. */
    Process server() {
        return server;
    }

    /**
     * Lets go of a running server, as a killed owner would: for tests of what the next start does.
     */
    void abandon() {
        closed.set(true);
        guard.close();
        lock.close();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock;
                guard) {
            if (server.isAlive()) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new StackException("The database did not stop: " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase open(Path directory, int port, Path log, DirectoryLock lock)
            throws IOException {
        try {
            PostgresCluster cluster =
                    PostgresCluster.prepare(PostgresBinaries.unpacked(), directory);
            cluster.clearLeftovers();
            int chosen = port == 0 ? FreePorts.take(1).getFirst() : port;
            Process server =
                    new ProcessBuilder(cluster.serverCommand(chosen))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, lock, server, chosen);
            try {
                database.awaitReady(log);
                return database;
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            try {
                createDatabaseIfMissing();
                return;
            } catch (SQLException e) {
                if (hasEnded() || System.nanoTime() > deadline) {
                    throw new IOException(
                            "%s (see %s)".formatted(reason(log, server.pid(), e), log), e);
                }
            }
        }
    }

    /** Waits one pause of the probe; true when the server is gone. */
    private boolean hasEnded() throws IOException {
        try {
            return server.waitFor(PROBE_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    /** The server's own last complaint; processes of one before it may write theirs after it. */
    static String reason(Path log, long server, SQLException last) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.reversed().stream()
                .filter(line -> line.contains("[" + server + "] FATAL"))
                .findFirst()
                .orElse(String.valueOf(last.getMessage()));
    }

    private void createDatabaseIfMissing() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url("postgres"), user(), password());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
