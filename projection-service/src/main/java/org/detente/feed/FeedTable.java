package org.detente.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.projection.LogPosition;
import org.detente.projection.OperatorActions;
import org.detente.query.Snapshot;

/** Where entries stand in the log, in the order of the feed. */
@ApplicationScoped
class FeedTable {
    /**
     * Each partition in its own order; among partitions by recorded. An entry recorded before the
     * one ahead of it in its partition, by a clock that was slow, counts as recorded with it: so
     * every beginning of the order is a position.
     */
    private static final String PLACES =
            """
            select e.id, e.root, e.partition, e.log_offset
            from unnest(?::int[], ?::bigint[], ?::bigint[]) as w(partition, lower, upper)
            cross join lateral (
                select h.id, h.root, h.partition, h.log_offset,
                       max(h.recorded) over (order by h.log_offset) as due
                from (select i.id, i.root, i.partition, i.log_offset, i.recorded
                      from event_index i
                      where i.partition = w.partition
                        and i.log_offset >= w.lower and i.log_offset < w.upper
                        and i.recorded < 'infinity'
                      order by i.log_offset limit ?) h) e
            order by e.due, e.partition, e.log_offset limit ?
            """;

    private final OperatorActions actions;

    FeedTable(OperatorActions actions) {
        this.actions = actions;
    }

    /**
     * An entry and where it stands.
     *
     * @param root the event that it is, or amends
     */
    record Place(UUID id, UUID root, int partition, long offset) {
        boolean isCoveredBy(LogPosition position) {
            return position.nextOffsets().getOrDefault(partition, 0L) > offset;
        }

        @Override
        public String toString() {
            return partition + ":" + offset;
        }
    }

    /**
     * The first entries that a position does not cover.
     *
     * @param upTo for each partition the first offset that is not wanted
     */
    List<Place> after(
            Connection connection, LogPosition after, SortedMap<Integer, Long> upTo, int rows)
            throws SQLException {
        SortedMap<Integer, Long> lower = new TreeMap<>(upTo);
        lower.replaceAll((partition, end) -> after.nextOffsets().getOrDefault(partition, 0L));
        List<Place> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
            statement.setArray(1, connection.createArrayOf("int4", lower.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("int8", lower.values().toArray()));
            statement.setArray(3, connection.createArrayOf("int8", upTo.values().toArray()));
            statement.setInt(4, rows);
            statement.setInt(5, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(
                            new Place(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getInt(3),
                                    row.getLong(4)));
                }
            }
        }
        return places;
    }

    /**
     * Names the state of the tables apart from the position: another version serves, or a parked
     * record was replayed, and rows may have changed at places that readers have passed.
     */
    String tables(Snapshot snapshot) throws SQLException {
        return snapshot.schema() + "." + actions.replays(snapshot.connection());
    }

    /** How many records of the log lie between two positions. */
    static long distance(LogPosition from, LogPosition to) {
        return from.recordsBehind(Map.copyOf(to.nextOffsets()));
    }
}
