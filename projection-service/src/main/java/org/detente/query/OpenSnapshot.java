package org.detente.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.detente.projection.CursorTable;
import org.detente.projection.ServingVersion;
import org.jboss.logging.Logger;

/**
 * A snapshot that stays open while an answer is being written, so that all of the answer is of one
 * state of the log. It takes a connection of its own; whoever opens it closes it.
 */
final class OpenSnapshot implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OpenSnapshot.class);

    private final Snapshot snapshot;

    private OpenSnapshot(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Opens them. */
    @ApplicationScoped
    static class Source {
        private final DataSource dataSource;
        private final ServingVersion serving;
        private final CursorTable cursors;

        Source(DataSource dataSource, ServingVersion serving, CursorTable cursors) {
            this.dataSource = dataSource;
            this.serving = serving;
            this.cursors = cursors;
        }

        OpenSnapshot open() throws SQLException {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                String schema = serving.enter(connection);
                return new OpenSnapshot(new Snapshot(connection, schema, cursors.load(connection)));
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Gives the connection back; one that is broken is no failure of what was read before. */
    @Override
    public void close() {
        try (Connection connection = snapshot.connection()) {
            connection.rollback();
        } catch (SQLException broken) {
            LOG.debugf("a snapshot could not be closed: %s", broken.getMessage());
        }
    }
}
