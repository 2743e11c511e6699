package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.detente.event.codec.EventCodec;

/**
 * Every event that this set has seen, once: the ground on which repeated records change nothing. A
 * copy of a known event can only move its recorded instant to an earlier one (a join of the two),
 * so the order of copies does not matter either.
 */
@ApplicationScoped
public class EventIndexTable {
    /** Sorted by id, because random ids are the dear part of the insertion. */
    private static final String JOIN =
            """
            insert into event_index as known
                (id, kind, recorded, recorded_by, partition, log_offset,
                 occurred_earliest, occurred_latest, announced, body)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::int[], ?::bigint[],
                                 ?::date[], ?::date[], ?::date[], ?::bytea[])
            on conflict (id) do update
                set recorded = excluded.recorded, recorded_by = excluded.recorded_by,
                    partition = excluded.partition, log_offset = excluded.log_offset
                where (excluded.recorded, excluded.recorded_by) < (known.recorded, known.recorded_by)
            returning new.id, old.recorded
            """;

    /**
     * Joins the records of a batch into the index.
     *
     * @return what that changed: new events, and known ones that turn out to be recorded earlier
     */
    List<EventChange> join(Connection transaction, Collection<LogRecord> records)
            throws SQLException {
        Map<UUID, LogRecord> firsts = firstOfEach(records);
        List<LogRecord> sorted =
                firsts.values().stream()
                        .sorted((one, other) ->
                                one.id().toString().compareTo(other.id().toString()))
                        .toList();
        List<EventChange> changes = new ArrayList<>();
        if (sorted.isEmpty()) {
            return changes;
        }
        try (PreparedStatement statement = transaction.prepareStatement(JOIN)) {
            bind(transaction, statement, sorted);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LogRecord after = firsts.get(rows.getObject(1, UUID.class));
                    OffsetDateTime before = rows.getObject(2, OffsetDateTime.class);
                    if (after != null) {
                        changes.add(after.changeFrom(before == null ? null : before.toInstant()));
                    }
                }
            }
        }
        return changes;
    }

    private static Map<UUID, LogRecord> firstOfEach(Collection<LogRecord> records) {
        Map<UUID, LogRecord> firsts = HashMap.newHashMap(records.size());
        for (LogRecord item : records) {
            firsts.merge(item.id(), item, LogRecord::earlier);
        }
        return firsts;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, List<LogRecord> sorted)
            throws SQLException {
        Object[][] columns = new Object[10][sorted.size()];
        columns[9] = new byte[sorted.size()][]; // the driver takes bytea only typed
        for (int row = 0; row < sorted.size(); row++) {
            LogRecord item = sorted.get(row);
            columns[0][row] = item.id();
            columns[1][row] = item.event().kind().wireName();
            columns[2][row] = item.recorded().toString();
            columns[3][row] = item.recordedBy();
            columns[4][row] = item.partition();
            columns[5][row] = item.offset();
            columns[6][row] = item.event().occurred().earliest().toString();
            columns[7][row] = item.event().occurred().latest().toString();
            columns[8][row] = item.event().announcedDay().toString();
            columns[9][row] = item.body();
        }
        String[] types = {
            "uuid", "text", "timestamptz", "text", "int4", "int8", "date", "date", "date", "bytea"
        };
        for (int column = 0; column < types.length; column++) {
            statement.setArray(
                    column + 1, connection.createArrayOf(types[column], columns[column]));
        }
    }

    /** Reads id, recorded and body from three neighbouring columns. */
    public static EventFact fact(ResultSet row, int firstColumn) throws SQLException {
        Instant recorded =
                row.getObject(firstColumn + 1, OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant();
        return new EventFact(
                row.getObject(firstColumn, UUID.class),
                EventCodec.decode(row.getBytes(firstColumn + 2)),
                recorded);
    }
}
