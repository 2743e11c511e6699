package org.detente.activities;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, so that any number of them is one statement. */
final class Columns<R> {
    private final Connection connection;
    private final List<R> rows;
    private final List<Array> arrays = new ArrayList<>();

    Columns(Connection connection, List<R> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** The next column. */
    void add(String type, Function<R, @Nullable Object> cell) throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[rows.size()];
        for (int row = 0; row < cells.length; row++) {
            Object value = cell.apply(rows.get(row));
            cells[row] = value == null || value instanceof Boolean ? value : value.toString();
        }
        arrays.add(connection.createArrayOf(type, cells));
    }

    /**
     * Names as the text of a PostgreSQL array, because unnest would flatten an array of arrays. The
     * names of this project are of letters, digits and hyphens and need no quotes.
     */
    static String arrayOf(Collection<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Runs a statement that takes the columns as its parameters. */
    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < arrays.size(); index++) {
                statement.setArray(index + 1, arrays.get(index));
            }
            statement.executeUpdate();
        }
    }
}
