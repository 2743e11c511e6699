package org.detente.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds rows as one array a column, the form that {@code unnest} takes. */
public final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private int bound;

    public Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** The next column; instants and dates as their text. */
    public <T> Columns add(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> cell)
            throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[rows.size()];
        int row = 0;
        for (T each : rows) {
            cells[row++] = cell.apply(each);
        }
        return set(type, cells);
    }

    /** The next column, of bytes; the driver takes these only as an array of their own type. */
    public <T> Columns addBytes(Collection<T> rows, Function<? super T, byte[]> cell)
            throws SQLException {
        return set("bytea", rows.stream().map(cell).toArray(byte[][]::new));
    }

    private Columns set(String type, @Nullable Object[] cells) throws SQLException {
        bound++;
        statement.setArray(bound, connection.createArrayOf(type, cells));
        return this;
    }
}
