package org.detente.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.detente.event.DiplomaticEvent;
import org.jspecify.annotations.Nullable;

/** A row to be joined into the index. */
record IndexRow(
        UUID id,
        UUID root,
        String kind,
        String recorded,
        String recordedBy,
        int partition,
        long offset,
        Optional<DiplomaticEvent> event,
        byte[] body) {
    private static final String NOT_YET = "infinity";

    static IndexRow of(LogRecord item) {
        return new IndexRow(
                item.id(),
                item.root(),
                item.kind(),
                item.recorded().toString(),
                item.recordedBy(),
                item.partition(),
                item.offset(),
                item.content().stated(),
                item.body());
    }

    /** The place of an event that only an amendment has spoken of so far. */
    static IndexRow awaited(LogRecord amendment) {
        return new IndexRow(
                amendment.root(),
                amendment.root(),
                "",
                NOT_YET,
                "",
                amendment.partition(),
                -1,
                Optional.empty(),
                new byte[0]);
    }

    static void bind(Connection connection, PreparedStatement statement, List<IndexRow> rows)
            throws SQLException {
        Function<DiplomaticEvent, Object> earliest = event -> event.occurred().earliest();
        Function<DiplomaticEvent, Object> latest = event -> event.occurred().latest();
        set(connection, statement, 1, "uuid", rows, IndexRow::id);
        set(connection, statement, 2, "uuid", rows, IndexRow::root);
        set(connection, statement, 3, "text", rows, IndexRow::kind);
        set(connection, statement, 4, "timestamptz", rows, IndexRow::recorded);
        set(connection, statement, 5, "text", rows, IndexRow::recordedBy);
        set(connection, statement, 6, "int4", rows, IndexRow::partition);
        set(connection, statement, 7, "int8", rows, IndexRow::offset);
        set(connection, statement, 8, "date", rows, row -> row.day(earliest));
        set(connection, statement, 9, "date", rows, row -> row.day(latest));
        set(connection, statement, 10, "date", rows, row -> row.day(DiplomaticEvent::announcedDay));
        // the driver takes bytea only typed
        byte[][] bodies = rows.stream().map(IndexRow::body).toArray(byte[][]::new);
        statement.setArray(11, connection.createArrayOf("bytea", bodies));
    }

    private @Nullable String day(Function<DiplomaticEvent, Object> which) {
        return event.map(which).map(Object::toString).orElse(null);
    }

    private static void set(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            String type,
            List<IndexRow> rows,
            Function<IndexRow, @Nullable Object> cell)
            throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[rows.size()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = cell.apply(rows.get(row));
        }
        statement.setArray(parameter, connection.createArrayOf(type, cells));
    }
}
