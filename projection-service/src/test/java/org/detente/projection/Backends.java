package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** What tests ask the server about the connections of others. */
final class Backends {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private Backends() {}

    /** The server process behind a connection. */
    static int pid(Connection connection) throws SQLException {
        return Integer.parseInt(text(connection, "select pg_backend_pid()"));
    }

    /** The first cell that a query finds. */
    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    /** Ends a server process and waits until it is gone. */
    static void terminate(DataSource dataSource, int pid) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String ended =
                    text(
                            connection,
                            "select pg_terminate_backend("
                                    + pid
                                    + ", "
                                    + PATIENCE.toMillis()
                                    + ")");
            assertThat(ended).isEqualTo("t");
        }
    }

    /** Waits until a process waits for another's lock, which is true, or the work on it is done. */
    static boolean awaitBlockedOrDone(DataSource dataSource, int pid, Future<?> work)
            throws SQLException, ExecutionException, InterruptedException {
        String query = "select cardinality(pg_blocking_pids(" + pid + ")) > 0";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = dataSource.getConnection()) {
            while (System.nanoTime() < deadline) {
                try {
                    work.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    return false;
                } catch (TimeoutException stillRunning) {
                    if (text(connection, query).equals("t")) {
                        return true;
                    }
                }
            }
        }
        throw new AssertionError("neither done nor blocked after " + PATIENCE);
    }

    static void await(Future<?> work)
            throws ExecutionException, InterruptedException, TimeoutException {
        work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
