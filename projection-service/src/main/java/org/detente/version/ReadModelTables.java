package org.detente.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.detente.projection.VersionSchema;

/**
 * Makes the tables of a version. They are made once and never altered: what changes tables changes
 * the fold version, and gets a schema of its own that is filled from the log.
 */
@ApplicationScoped
class ReadModelTables {
    private static final List<String> SCRIPTS =
            List.of(
                    "log",
                    "events",
                    "temperature",
                    "militarization",
                    "activities",
                    "sanctions",
                    "positions",
                    "contacts",
                    "agreements",
                    "offices",
                    "indicators",
                    "surveys");

    /** Made apart, and all in one transaction. */
    private static final String INDEXES = "indexes";

    private static final String LAST_INDEX = "survey_fact_pkey";

    private final DataSource dataSource;

    ReadModelTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the schema with its tables as reads need them, unless it is there. */
    void ensure(String name) throws SQLException {
        make(name, true);
    }

    /** Makes the schema with tables to be filled, unless it is there. */
    void ensureToFill(String name) throws SQLException {
        make(name, false);
    }

    private void make(String name, boolean complete) throws SQLException {
        new VersionSchema(dataSource, name)
                .transact(transaction -> {
                    try (Statement statement = transaction.createStatement()) {
                        // two replicas may start at a time
                        statement.execute(
                                "select pg_advisory_xact_lock(hashtext('detente ' || '"
                                        + name
                                        + "'))");
                        if (!exists(transaction, name)) {
                            statement.execute("create schema " + name);
                            for (String script : SCRIPTS) {
                                statement.execute(text(script));
                            }
                            if (complete) {
                                statement.execute(text(INDEXES));
                            }
                        }
                    }
                    return name;
                });
    }

    /** Whether the tables are as reads need them. */
    boolean isComplete(String name) throws SQLException {
        return new VersionSchema(dataSource, name)
                .transact(transaction -> {
                    try (Statement statement = transaction.createStatement();
                            ResultSet row =
                                    statement.executeQuery(
                                            "select to_regclass('"
                                                    + LAST_INDEX
                                                    + "') is not null")) {
                        return row.next() && row.getBoolean(1);
                    }
                });
    }

    /**
     * Makes what is missing; nobody writes to large tables for that long.
     *
     * @throws SQLException of class 23 when a row is there twice, which no fold may leave behind
     */
    void complete(String name) throws SQLException {
        new VersionSchema(dataSource, name)
                .transact(transaction -> {
                    try (Statement statement = transaction.createStatement()) {
                        statement.execute("set local transaction_timeout = 0");
                        statement.execute("set local lock_timeout = 0");
                        statement.execute("set local maintenance_work_mem = '128MB'");
                        // one core at most: the others are for those who read
                        statement.execute("set local max_parallel_maintenance_workers = 0");
                        statement.execute(text(INDEXES));
                    }
                    return name;
                });
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String text(String script) {
        String path = "/db/readmodel/" + script + ".sql";
        try (InputStream in = ReadModelTables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes a version for good when the transaction commits. */
    void drop(Connection transaction, String name) throws SQLException {
        String schema = new VersionSchema(dataSource, name).name();
        try (Statement statement = transaction.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }
}
