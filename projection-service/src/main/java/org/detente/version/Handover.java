package org.detente.version;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.detente.projection.CursorTable;
import org.detente.projection.LogPosition;
import org.detente.projection.OperatorActions;
import org.detente.projection.ProjectionConfig;
import org.detente.projection.VersionSchema;
import org.detente.projection.WarmUp;
import org.detente.version.ProjectionVersion.State;

/**
 * Makes another version the serving one, in one transaction that holds the cursor of the serving
 * one still until the other covers it: whoever has read a position from one finds it in the other.
 */
@ApplicationScoped
class Handover {
    private static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(1));

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private static final long NEAR_RECORDS = 100;

    /** A hold that ends nowhere: whoever is to take over gives no way and gathers nothing. */
    private static final String HURRY = LogPosition.NOWHERE.token();

    private final DataSource dataSource;
    private final Versions versions;
    private final CursorTable cursors;
    private final OperatorActions actions;
    private final List<WarmUp> memories;
    private final ProjectionConfig config;
    private final Clock clock;

    /**
     * How long is waited for the version that is to take over.
     *
     * @param near until it comes near, while the serving one goes on
     * @param still until it covers the serving one, which stands still and is late by as much
     */
    record Patience(Duration near, Duration still) {}

    Handover(
            DataSource dataSource,
            Versions versions,
            CursorTable cursors,
            OperatorActions actions,
            @All List<WarmUp> memories,
            ProjectionConfig config,
            Clock clock) {
        this.dataSource = dataSource;
        this.versions = versions;
        this.cursors = cursors;
        this.actions = actions;
        this.memories = memories;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Hands over.
     *
     * @return the version that served before; empty when the other one does not get as far soon
     */
    Optional<String> to(String schema) {
        return to(schema, USUAL);
    }

    Optional<String> to(String schema, Patience patience) {
        try {
            warmUp(schema);
            versions.hold(List.of(schema), HURRY, patience.near().plus(patience.still()));
            // nobody stands still for one who is far
            return comesNear(schema, patience.near())
                    ? QuarkusTransaction.requiringNew()
                            .call(() -> exchange(schema, patience.still()))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            versions.release(List.of(schema));
        }
    }

    /** Else those who read would all at once ask for what was kept of the version before. */
    private void warmUp(String schema) throws SQLException {
        try (Connection snapshot = dataSource.getConnection();
                Statement statement = snapshot.createStatement()) {
            snapshot.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            new VersionSchema(dataSource, schema).enter(snapshot);
            for (WarmUp memory : memories) {
                memory.warmUp(snapshot);
            }
            snapshot.rollback();
        }
    }

    private boolean comesNear(String schema, Duration most) throws SQLException {
        long deadline = System.nanoTime() + most.toNanos();
        Optional<ProjectionVersion> serving =
                versions.all().stream()
                        .filter(version -> version.state == State.serving)
                        .findFirst();
        while (serving.isPresent() && System.nanoTime() < deadline) {
            LogPosition here = versions.position(serving.get().schemaName);
            if (versions.position(schema).recordsBehind(here.nextOffsets()) <= NEAR_RECORDS) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    private Optional<String> exchange(String schema, Duration still) throws SQLException {
        ProjectionVersion serving =
                ProjectionVersion.ofSet(config.set(), State.serving).orElseThrow();
        Optional<ProjectionVersion> next = ProjectionVersion.findByIdOptional(schema);
        if (next.isEmpty() || !isAsFar(serving.schemaName, schema, still)) {
            return Optional.empty();
        }
        serving.state = State.warm;
        // one version of a set serves: the index wants them written one after the other
        ProjectionVersion.flush();
        next.get().state = State.serving;
        next.get().servedAt = clock.instant();
        return Optional.of(serving.schemaName);
    }

    private boolean isAsFar(String serving, String schema, Duration most) throws SQLException {
        try (Connection transaction = dataSource.getConnection()) {
            LogPosition here = still(transaction, serving);
            long deadline = System.nanoTime() + most.toNanos();
            boolean covered = position(transaction, schema).covers(here);
            while (!covered && System.nanoTime() < deadline) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                covered = position(transaction, schema).covers(here);
            }
            if (covered) {
                actions.record(transaction, "serve", schema, "in place of " + serving);
            }
            return covered;
        }
    }

    private LogPosition still(Connection transaction, String schema) throws SQLException {
        new VersionSchema(dataSource, schema).enter(transaction);
        // readers go on, the batch that is being applied is waited for, the next one waits
        try (Statement statement = transaction.createStatement()) {
            statement.execute("lock table projection_cursor in exclusive mode");
        }
        return cursors.load(transaction);
    }

    private LogPosition position(Connection transaction, String schema) throws SQLException {
        new VersionSchema(dataSource, schema).enter(transaction);
        return cursors.load(transaction);
    }
}
