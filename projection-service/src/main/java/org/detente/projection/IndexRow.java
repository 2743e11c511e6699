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
        new Columns(connection, statement)
                .add("uuid", rows, IndexRow::id)
                .add("uuid", rows, IndexRow::root)
                .add("text", rows, IndexRow::kind)
                .add("timestamptz", rows, IndexRow::recorded)
                .add("text", rows, IndexRow::recordedBy)
                .add("int4", rows, IndexRow::partition)
                .add("int8", rows, IndexRow::offset)
                .add("date", rows, row -> row.day(earliest))
                .add("date", rows, row -> row.day(latest))
                .add("date", rows, row -> row.day(DiplomaticEvent::announcedDay))
                .addBytes(rows, IndexRow::body);
    }

    private @Nullable String day(Function<DiplomaticEvent, Object> which) {
        return event.map(which).map(Object::toString).orElse(null);
    }
}
