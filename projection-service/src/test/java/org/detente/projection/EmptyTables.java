package org.detente.projection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Empty tables, and a set of projections of the test's own with its own cursor, so that the
 * service's poll loop does not see what tests apply by hand.
 */
@ApplicationScoped
class EmptyTables {
    static final String TOPIC_ID = "test-topic";

    private final DataSource dataSource;
    private final EventIndexTable index;
    private final List<Projection> projections;

    EmptyTables(DataSource dataSource, EventIndexTable index, @All List<Projection> projections) {
        this.dataSource = dataSource;
        this.index = index;
        this.projections = projections;
    }

    CursorTable cursors() {
        return new CursorTable(new TestSet());
    }

    BatchApplier applier() {
        return applier(cursors(), projections);
    }

    List<Projection> projections() {
        return projections;
    }

    BatchApplier applier(CursorTable cursors, List<Projection> all) {
        return applier(dataSource, cursors, all);
    }

    BatchApplier applier(DataSource connections, CursorTable cursors, List<Projection> all) {
        return applier(connections, cursors, index, all);
    }

    BatchApplier applier(
            DataSource connections,
            CursorTable cursors,
            EventIndexTable joined,
            List<Projection> all) {
        return new BatchApplier(
                new VersionSchema(connections, new TestSet().schema()),
                cursors,
                joined,
                new ParkedTable(Clock.systemUTC()),
                all);
    }

    void empty() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement);
            // truncating makes new files for every table and index, a hundred times what deleting
            // a few rows costs; the lock waits, as truncating does, for whoever still writes
            connection.setAutoCommit(false);
            statement.execute("lock table " + String.join(", ", tables));
            for (String table : tables) {
                // nothing deletes cells but this, so those that readers keep are told by the file
                boolean kept = table.equals("temperature_cell");
                statement.addBatch((kept ? "truncate " : "delete from ") + table);
            }
            statement.addBatch("delete from projection_cursor where projection_set = 'test'");
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            cursors()
                    .ensure(
                            connection,
                            TOPIC_ID,
                            IntStream.range(0, Histories.PARTITIONS).boxed().toList());
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery(
                        "select tablename from pg_tables where schemaname = current_schema() and"
                                + " tablename <> 'projection_cursor'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** The configuration of the test's own set. */
    static final class TestSet implements ProjectionConfig {
        @Override
        public String set() {
            return "test";
        }

        @Override
        public String schema() {
            return "rm_2";
        }

        @Override
        public int batchRecordsMax() {
            return 1000;
        }

        @Override
        public Duration waitMax() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retryPause() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration retryPauseMax() {
            return Duration.ofSeconds(1);
        }
    }
}
