package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What operators did by hand, recorded in the transaction that did it. */
@ApplicationScoped
public class OperatorActions {
    private final String set;
    private final Clock clock;

    OperatorActions(ProjectionConfig config, Clock clock) {
        this.set = config.set();
        this.clock = clock;
    }

    /**
     * Records an action.
     *
     * @param target what it was done to
     */
    public void record(Connection transaction, String action, String target, String outcome)
            throws SQLException {
        String sql =
                """
                insert into detente.operator_action (done_at, set_name, action, target, outcome)
                values (?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setString(2, set);
            statement.setString(3, action);
            statement.setString(4, target);
            statement.setString(5, outcome);
            statement.executeUpdate();
        }
    }

    /**
     * How many parked records were replayed: each may have changed rows at a place of the log that
     * readers have passed.
     */
    public long replays(Connection connection) throws SQLException {
        String sql =
                """
                select count(*) from detente.operator_action
                where set_name = ? and action = 'parked' and outcome = 'replayed'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, set);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
