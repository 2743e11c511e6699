package org.detente.activities;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Locks the rows of a table keyed by {@code id} before they are folded anew. */
final class LockedRows {
    private final String table;

    /** The rows of {@code table}, a trusted name. */
    LockedRows(String table) {
        this.table = table;
    }

    /**
     * Locks the rows until the transaction ends, new ones included, in the order of their ids, so
     * that two transactions never wait for each other. One statement, because a row may be deleted
     * between being found and being locked; a condition that never holds locks without writing.
     */
    void lock(Connection transaction, List<String> ids) throws SQLException {
        run(
                transaction,
                "insert into "
                        + table
                        + " (id) select id from unnest(?::text[]) as n(id) order by id collate \"C\""
                        + " on conflict (id) do update set id = excluded.id where false",
                ids);
    }

    /** Removes the rows. */
    void delete(Connection transaction, List<String> ids) throws SQLException {
        run(transaction, "delete from " + table + " where id = any (?)", ids);
    }

    private static void run(Connection transaction, String sql, List<String> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(1, transaction.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
