package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two transactions that touch the same activity follow each other. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
@Timeout(60)
class LockedRowsTest {
    private static final String ID = "locked-rows-test";
    private static final List<String> IDS = List.of(ID);

    private final LockedRows rows = new LockedRows("joint_activity");

    @Inject DataSource dataSource;

    @Test
    void a_second_transaction_waits_until_the_first_has_ended() throws Exception {
        try (Connection first = transaction()) {
            rows.lock(first, IDS);
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::lockAndLook);
            awaitWaiter(first);
            assertThat(second).isNotDone();

            first.commit();

            assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            remove();
        }
    }

    @Test
    void a_row_deleted_while_it_is_waited_for_is_made_anew_and_locked() throws Exception {
        try (Connection first = transaction()) {
            rows.lock(first, IDS);
            first.commit();
            rows.lock(first, IDS);
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::lockAndLook);
            awaitWaiter(first);
            rows.delete(first, IDS);

            first.commit();

            assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            remove();
        }
    }

    /** Locks the row; whether it is there to be written then. */
    private boolean lockAndLook() {
        try (Connection transaction = transaction()) {
            rows.lock(transaction, IDS);
            boolean found = exists(transaction);
            transaction.commit();
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from joint_activity where id = ?")) {
            statement.setString(1, ID);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Returns when some session waits for a lock of this one. */
    private static void awaitWaiter(Connection holder) throws SQLException {
        boolean waiting = false;
        while (!waiting) {
            try (PreparedStatement statement =
                            holder.prepareStatement(
                                    """
                                    select exists (select from pg_locks
                                                   where not granted
                                                     and pg_backend_pid() = any (pg_blocking_pids(pid)))
                                    """);
                    ResultSet row = statement.executeQuery()) {
                waiting = row.next() && row.getBoolean(1);
            }
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void remove() throws SQLException {
        try (Connection connection = transaction()) {
            rows.delete(connection, IDS);
            connection.commit();
        }
    }
}
