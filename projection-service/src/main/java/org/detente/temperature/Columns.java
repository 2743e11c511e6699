package org.detente.temperature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Binds rows as one array a column, the form that {@code unnest} takes. */
final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private int bound;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> Columns add(String type, List<T> rows, Function<T, ?> cell) throws SQLException {
        bound++;
        statement.setArray(
                bound,
                connection.createArrayOf(type, rows.stream().map(cell).toArray(Object[]::new)));
        return this;
    }
}
