package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every entry that this set has seen, once: the ground on which repeated records change nothing. A
 * copy of a known entry can only move its recorded instant, and its place in the log, to an earlier
 * one (a join of the two), so the order of copies does not matter either.
 */
@ApplicationScoped
public class EventIndexTable {
    /**
     * Entries {@code e} by id, of a parameter of distinct ids. Looked up one by one: only the right
     * partition of the index is searched, and nobody who plans it is to think of reading all of it.
     */
    public static final String BY_ID =
            """
            from unnest(?::uuid[]) as wanted(id)
            cross join lateral (
                select * from event_index i where i.id = wanted.id limit 1) as e
            """;

    /**
     * Sorted by id, because random ids are the dear part of the insertion. The condition fails for
     * a row that is there already, but the row is locked all the same.
     */
    private static final String JOIN =
            """
            insert into event_index as known
                (id, root, kind, recorded, recorded_by, partition, log_offset,
                 occurred_earliest, occurred_latest, announced, body)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::int[],
                                 ?::bigint[], ?::date[], ?::date[], ?::date[], ?::bytea[])
            on conflict (id) do update
                set kind = excluded.kind,
                    recorded = least(excluded.recorded, known.recorded),
                    recorded_by = case
                        when (excluded.recorded, excluded.recorded_by)
                            < (known.recorded, known.recorded_by) then excluded.recorded_by
                        else known.recorded_by end,
                    (partition, log_offset) = (
                        select place.partition, place.log_offset
                        from (values (excluded.partition, excluded.log_offset),
                                     (known.partition, known.log_offset))
                            as place(partition, log_offset)
                        where place.log_offset >= 0
                        order by place.partition, place.log_offset limit 1),
                    occurred_earliest = excluded.occurred_earliest,
                    occurred_latest = excluded.occurred_latest,
                    announced = excluded.announced, body = excluded.body
                where excluded.log_offset >= 0
                    and ((excluded.recorded, excluded.recorded_by)
                            < (known.recorded, known.recorded_by)
                        or (excluded.partition, excluded.log_offset)
                            < (known.partition, known.log_offset))
            returning new.id, old.id is not null, nullif(old.recorded, 'infinity')
            """;

    private final AmendedEvents amended;

    EventIndexTable(AmendedEvents amended) {
        this.amended = amended;
    }

    /**
     * Joins the records of a batch into the index.
     *
     * @return what that changed: new events, known ones that turn out to be recorded earlier, and
     *     those that were amended
     */
    List<EventChange> join(Connection transaction, Collection<LogRecord> records)
            throws SQLException {
        Map<UUID, LogRecord> firsts = firstOfEach(records);
        Map<UUID, Upserted> upserted = upsert(transaction, rows(firsts));
        Set<UUID> amendedOrRepeated = new HashSet<>();
        for (LogRecord item : firsts.values()) {
            Upserted row = upserted.get(item.id());
            if (row != null && (!item.isFirst() || row.wasThere())) {
                amendedOrRepeated.add(item.root());
            }
        }
        List<EventChange> changes = new ArrayList<>();
        for (LogRecord item : firsts.values()) {
            if (item.isFirst()
                    && upserted.containsKey(item.id())
                    && !amendedOrRepeated.contains(item.id())) {
                item.content()
                        .stated()
                        .map(event -> new EventFact(item.id(), event, item.recorded()))
                        .map(EventChange::ofNew)
                        .ifPresent(changes::add);
            }
        }
        changes.addAll(amended.refold(transaction, amendedOrRepeated, upserted));
        return changes;
    }

    private static Map<UUID, LogRecord> firstOfEach(Collection<LogRecord> records) {
        Map<UUID, LogRecord> firsts = HashMap.newHashMap(records.size());
        for (LogRecord item : records) {
            firsts.merge(item.id(), item, LogRecord::earlier);
        }
        return firsts;
    }

    /**
     * What an upsert did to a row that it changed.
     *
     * @param recordedBefore null when the row was not there, or only held the place of an event
     */
    record Upserted(boolean wasThere, @Nullable Instant recordedBefore) {}

    /**
     * The rows of the records, and one for each event that is amended but did not come along. That
     * row is locked whether it is there or not: an event and an amendment of it that come in
     * different transactions never commit past each other.
     */
    List<IndexRow> rows(Map<UUID, LogRecord> firsts) {
        Map<UUID, IndexRow> rows = HashMap.newHashMap(firsts.size());
        firsts.values().forEach(item -> rows.put(item.id(), IndexRow.of(item)));
        firsts.values().forEach(item -> rows.putIfAbsent(item.root(), IndexRow.awaited(item)));
        return rows.values().stream()
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .toList();
    }

    private static Map<UUID, Upserted> upsert(Connection transaction, List<IndexRow> rows)
            throws SQLException {
        Map<UUID, Upserted> upserted = new HashMap<>();
        if (rows.isEmpty()) {
            return upserted;
        }
        try (PreparedStatement statement = transaction.prepareStatement(JOIN)) {
            IndexRow.bind(transaction, statement, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime before = row.getObject(3, OffsetDateTime.class);
                    upserted.put(
                            row.getObject(1, UUID.class),
                            new Upserted(
                                    row.getBoolean(2), before == null ? null : before.toInstant()));
                }
            }
        }
        return upserted;
    }
}
