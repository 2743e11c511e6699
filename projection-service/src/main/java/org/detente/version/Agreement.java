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
import org.detente.projection.LogPosition;
import org.detente.projection.VersionSchema;

/**
 * Compares two versions at one and the same position. Both are held there only until one snapshot
 * sees them so; the checksums are made in that snapshot while both go on.
 */
@ApplicationScoped
class Agreement {
    /** Shorter than reads wait for a position; usually two looks of the watch are enough. */
    private static final Duration HOLD_MAX = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final DataSource dataSource;
    private final CursorTable cursors;
    private final Checksums checksums;
    private final Versions versions;

    Agreement(DataSource dataSource, CursorTable cursors, Checksums checksums, Versions versions) {
        this.dataSource = dataSource;
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
        List<String> both = List.of(serving, other);
        try (Connection snapshot = dataSource.getConnection()) {
            snapshot.setAutoCommit(false);
            Optional<LogPosition> common;
            try {
                common = meet(snapshot, serving, other);
            } finally {
                versions.release(both);
            }
            Optional<Outcome> outcome = Optional.empty();
            if (common.isPresent()) {
                outcome = Optional.of(compare(snapshot, serving, other, common.get()));
            }
            snapshot.rollback();
            return outcome;
        }
    }

    /**
     * Has both wait at the further position of each partition until one snapshot sees them equal.
     * Runners learn of a hold with delay and may have passed it by then; it is moved after them.
     */
    private Optional<LogPosition> meet(Connection snapshot, String serving, String other)
            throws SQLException {
        long deadline = System.nanoTime() + HOLD_MAX.toNanos();
        Optional<LogPosition> held = Optional.empty();
        for (long left = HOLD_MAX.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            beginSnapshot(snapshot);
            LogPosition here = position(snapshot, serving);
            LogPosition there = position(snapshot, other);
            if (here.equals(there)) {
                return Optional.of(here);
            }
            snapshot.rollback();
            LogPosition further = here.furthest(there);
            if (held.filter(further::equals).isEmpty()) {
                versions.hold(List.of(serving, other), further.token(), Duration.ofNanos(left));
                held = Optional.of(further);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return Optional.empty();
    }

    private static void beginSnapshot(Connection snapshot) throws SQLException {
        try (Statement statement = snapshot.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            // the checksums of large tables take their time
            statement.execute("set local transaction_timeout = 0");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            // one core at most: the others are for those who read
            statement.execute("set local max_parallel_workers_per_gather = 0");
        }
    }

    private LogPosition position(Connection snapshot, String schema) throws SQLException {
        new VersionSchema(dataSource, schema).enter(snapshot);
        return cursors.load(snapshot);
    }

    private Outcome compare(Connection snapshot, String serving, String other, LogPosition position)
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
        return new Outcome(position, differences.toString());
    }
}
