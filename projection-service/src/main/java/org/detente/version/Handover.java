package org.detente.version;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.detente.projection.CursorTable;
import org.detente.projection.LogPosition;
import org.detente.projection.OperatorActions;
import org.detente.projection.ProjectionConfig;
import org.detente.projection.VersionSchema;
import org.detente.version.ProjectionVersion.State;

/**
 * Makes another version the serving one, in one transaction that holds both cursors still: whoever
 * has read a position from one finds it covered by the other.
 */
@ApplicationScoped
class Handover {
    private final DataSource dataSource;
    private final CursorTable cursors;
    private final OperatorActions actions;
    private final ProjectionConfig config;
    private final Clock clock;

    Handover(
            DataSource dataSource,
            CursorTable cursors,
            OperatorActions actions,
            ProjectionConfig config,
            Clock clock) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.actions = actions;
        this.config = config;
        this.clock = clock;
    }

    /** Hands over; false when the other version is not as far as the serving one right now. */
    boolean to(String schema) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    ProjectionVersion serving =
                            ProjectionVersion.ofSet(config.set(), State.serving).orElseThrow();
                    ProjectionVersion next = ProjectionVersion.findById(schema);
                    try (Connection transaction = dataSource.getConnection()) {
                        LogPosition here = still(transaction, serving.schemaName);
                        LogPosition there = still(transaction, schema);
                        if (!there.covers(here)) {
                            return false;
                        }
                        actions.record(
                                transaction, "serve", schema, "in place of " + serving.schemaName);
                    }
                    serving.state = State.warm;
                    ProjectionVersion.flush();
                    next.state = State.serving;
                    next.servedAt = clock.instant();
                    return true;
                });
    }

    private LogPosition still(Connection transaction, String schema) throws SQLException {
        new VersionSchema(dataSource, schema).enter(transaction);
        try (Statement statement = transaction.createStatement()) {
            statement.execute("lock table projection_cursor in exclusive mode");
        }
        return cursors.load(transaction);
    }
}
