package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which version of the tables answers reads. Looked up inside each read's own snapshot. */
@ApplicationScoped
public class ServingVersion {
    private final String set;
    private final String sql;

    ServingVersion(ProjectionConfig config) {
        this.set = config.set();
        // the configured names are checked when they are first used as schemas
        this.sql =
                "set transaction isolation level repeatable read, read only;"
                        + " select set_config('search_path', schema_name, true)"
                        + " from detente.projection_version where state = 'serving' and set_name = '"
                        + config.set().replace("'", "''")
                        + "'";
    }

    /** The name of the serving version's schema. */
    String name(Connection connection) throws SQLException {
        String lookup =
                "select schema_name from detente.projection_version"
                        + " where state = 'serving' and set_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(lookup)) {
            statement.setString(1, set);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no version of the read models is serving");
                }
                return row.getString(1);
            }
        }
    }

    /**
     * Begins a read: one snapshot, in which unqualified names mean the serving version's tables.
     *
     * @return the name of its schema
     */
    public String enter(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            boolean rows = statement.execute();
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                if (!row.next()) {
                    throw new SQLException("no version of the read models is serving");
                }
                return row.getString(1);
            }
        }
    }
}
