package org.detente.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.detente.projection.Checksums;
import org.detente.projection.CursorTable;
import org.detente.projection.EventLog;
import org.detente.projection.LogPosition;
import org.detente.projection.VersionSchema;

/**
 * Compares two versions at one and the same position. Both are held there only until one snapshot
 * sees them so; the checksums are made in that snapshot while both go on.
 */
@ApplicationScoped
class Agreement {
    private static final Duration HOLD_MAX = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final DataSource dataSource;
    private final EventLog log;
    private final CursorTable cursors;
    private final Checksums checksums;
    private final Versions versions;

    Agreement(
            DataSource dataSource,
            EventLog log,
            CursorTable cursors,
            Checksums checksums,
            Versions versions) {
        this.dataSource = dataSource;
        this.log = log;
        this.cursors = cursors;
        this.checksums = checksums;
        this.versions = versions;
    }

    /**
     * What came of it.
     *
     * @param differences empty if they agree
     */
    record Outcome(LogPosition position, String differences) {
        boolean agree() {
            return differences.isEmpty();
        }
    }

    /** Compares; empty when both did not come to a common position in time: try again. */
    Optional<Outcome> check(String serving, String other) throws SQLException {
        EventLog.Identity identity = log.identity();
        LogPosition end =
                new LogPosition(identity.topicId(), log.endOffsets(identity.partitions()));
        List<String> both = List.of(serving, other);
        versions.hold(both, end.token(), HOLD_MAX);
        long deadline = System.nanoTime() + HOLD_MAX.toNanos();
        try (Connection snapshot = dataSource.getConnection()) {
            snapshot.setAutoCommit(false);
            boolean there = false;
            while (!there && System.nanoTime() < deadline) {
                there = bothAt(snapshot, serving, other, end);
                if (!there) {
                    snapshot.rollback();
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
            }
            versions.release(both);
            Optional<Outcome> outcome =
                    there ? Optional.of(compare(snapshot, serving, other, end)) : Optional.empty();
            snapshot.rollback();
            return outcome;
        } finally {
            versions.release(both);
        }
    }

    private boolean bothAt(Connection snapshot, String serving, String other, LogPosition end)
            throws SQLException {
        try (Statement statement = snapshot.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            // the checksums of large tables take their time
            statement.execute("set local transaction_timeout = 0");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
        }
        return position(snapshot, serving).equals(end) && position(snapshot, other).equals(end);
    }

    private LogPosition position(Connection snapshot, String schema) throws SQLException {
        new VersionSchema(dataSource, schema).enter(snapshot);
        return cursors.load(snapshot);
    }

    private Outcome compare(Connection snapshot, String serving, String other, LogPosition end)
            throws SQLException {
        new VersionSchema(dataSource, serving).enter(snapshot);
        Map<String, String> expected = checksums.compute(snapshot);
        new VersionSchema(dataSource, other).enter(snapshot);
        Map<String, String> actual = checksums.compute(snapshot);
        StringBuilder differences = new StringBuilder();
        expected.forEach((projection, checksum) -> {
            if (!checksum.equals(actual.get(projection))) {
                differences
                        .append(projection)
                        .append(": ")
                        .append(checksum)
                        .append(" here, ")
                        .append(actual.get(projection))
                        .append(" there; ");
            }
        });
        return new Outcome(end, differences.toString());
    }
}
