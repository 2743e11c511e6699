package org.detente.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.detente.projection.EventLog;
import org.detente.version.ProjectionVersion.State;
import org.jboss.logging.Logger;

/**
 * Leads a version that is being built to its takeover: it must have caught up, agree with the
 * serving one at one position where both come of the same fold, and dominate its position. One
 * replica of the set leads at a time; if it dies another goes on.
 */
@ApplicationScoped
class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    /** So near to the end a version is worth comparing. */
    private static final long LAG_MAX_RECORDS = 2_000;

    /** Who agrees is not compared again, which takes minutes, for having been behind a moment. */
    private static final int HANDOVERS_MAX = 10;

    /** For so long who agrees may come near again, having given way while it was compared. */
    private static final Duration CATCH_UP_MAX = Duration.ofMinutes(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** Whoever makes indexes may die over it. */
    private static final Duration INDEXING_MAX = Duration.ofMinutes(30);

    /** Class of SQLSTATE (SQL:2023). */
    private static final String CONSTRAINT_VIOLATED = "23";

    private final DataSource dataSource;
    private final EventLog log;
    private final Versions versions;
    private final ReadModelTables tables;
    private final Agreement agreement;
    private final Handover handover;

    Rebuild(
            DataSource dataSource,
            EventLog log,
            Versions versions,
            ReadModelTables tables,
            Agreement agreement,
            Handover handover) {
        this.dataSource = dataSource;
        this.log = log;
        this.versions = versions;
        this.tables = tables;
        this.agreement = agreement;
        this.handover = handover;
    }

    /** One step on, if there is a version to lead and no other replica leads it. */
    void step(List<ProjectionVersion> known) throws SQLException {
        Optional<ProjectionVersion> building = in(State.building, known);
        if (building.isEmpty()) {
            return;
        }
        try (Connection leading = dataSource.getConnection()) {
            if (!lock(leading, "pg_try_advisory_lock", building.get())) {
                return;
            }
            try {
                lead();
            } finally {
                boolean released = lock(leading, "pg_advisory_unlock", building.get());
                LOG.tracef("led %s, released %s", building.get().schemaName, released);
            }
        }
    }

    /**
     * The step of the one who leads; what was known before may be what another has led to its end.
     */
    void lead() throws SQLException {
        List<ProjectionVersion> all = versions.all();
        Optional<ProjectionVersion> building = in(State.building, all);
        Optional<ProjectionVersion> serving = in(State.serving, all);
        if (building.isPresent() && serving.isPresent()) {
            lead(building.get(), serving.get());
        }
    }

    private static Optional<ProjectionVersion> in(State state, List<ProjectionVersion> all) {
        return all.stream().filter(version -> version.state == state).findFirst();
    }

    private static boolean lock(Connection connection, String function, ProjectionVersion version)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select " + function + "(hashtext('detente rebuild ' || ?))")) {
            statement.setString(1, version.setName);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void lead(ProjectionVersion building, ProjectionVersion serving) throws SQLException {
        if (building.holdAt != null) {
            // of somebody who led before; whoever leads has lifted his own
            versions.release(List.of(building.schemaName, serving.schemaName));
        }
        if (!isNear(building.schemaName)) {
            return;
        }
        if (!tables.isComplete(building.schemaName)) {
            boolean completed = complete(building.schemaName);
            // while its indexes were made it has fallen behind
            if (!completed || !isNear(building.schemaName)) {
                return;
            }
        }
        if (building.fold.equals(serving.fold)) {
            Optional<Agreement.Outcome> outcome =
                    agreement.check(serving.schemaName, building.schemaName);
            if (outcome.isEmpty()) {
                LOG.infof("%s is not yet at a common position", building.schemaName);
                return;
            }
            if (!outcome.get().agree()) {
                String note =
                        "differs from " + serving.schemaName + ": " + outcome.get().differences();
                LOG.errorf("%s does not take over, it %s", building.schemaName, note);
                versions.fail(building.schemaName, note);
                return;
            }
            LOG.infof("%s agrees with %s", building.schemaName, serving.schemaName);
        }
        Optional<String> before = Optional.empty();
        for (int tried = 0; before.isEmpty() && tried < HANDOVERS_MAX; tried++) {
            awaitNear(building.schemaName);
            before = handover.to(building.schemaName);
            if (before.isEmpty()) {
                LOG.infof("%s is behind; trying again", building.schemaName);
            }
        }
        if (before.isEmpty()) {
            return;
        }
        LOG.infof("%s serves now", building.schemaName);
        versions.dropOld(before.get());
    }

    /**
     * Makes the indexes of a version that has been filled without, while it waits where it is.
     *
     * @return false when it cannot have them, and has failed
     */
    private boolean complete(String schema) throws SQLException {
        versions.hold(List.of(schema), versions.position(schema).token(), INDEXING_MAX);
        try {
            tables.complete(schema);
            LOG.infof("%s has its indexes", schema);
            return true;
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith(CONSTRAINT_VIOLATED)) {
                versions.fail(schema, "has a row twice: " + failure.getMessage());
                return false;
            }
            throw failure;
        } finally {
            versions.release(List.of(schema));
        }
    }

    /** It catches up as it did until here: a handover hurries it, which costs those who read. */
    private void awaitNear(String schema) throws SQLException {
        long deadline = System.nanoTime() + CATCH_UP_MAX.toNanos();
        while (!isNear(schema) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isNear(String schema) throws SQLException {
        return lag(schema) <= LAG_MAX_RECORDS;
    }

    private long lag(String schema) throws SQLException {
        return versions.position(schema).recordsBehind(log.endOffsets(log.identity().partitions()));
    }
}
