package org.detente.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** One version of the read models: the tables in a schema of its own. */
public record VersionSchema(DataSource dataSource, String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public VersionSchema {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a schema; write one such as rm_2");
        }
    }

    /**
     * Begins a transaction in which unqualified names mean the tables of this version. Close it
     * after commit or rollback.
     */
    public Connection begin() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            enter(connection);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Something done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection transaction) throws SQLException;
    }

    /** Does something in a transaction of its own, which is committed if nothing is thrown. */
    public <T> T transact(Work<T> work) throws SQLException {
        try (Connection transaction = begin()) {
            boolean done = false;
            try {
                T result = work.in(transaction);
                transaction.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Lets unqualified names mean this version's tables until the transaction ends. */
    public void enter(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("set local search_path to " + name);
        }
    }
}
