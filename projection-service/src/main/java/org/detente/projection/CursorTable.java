package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cursor: up to where the set has applied each partition. It may lag behind the rows, never
 * lead.
 */
@ApplicationScoped
public class CursorTable {
    private static final String COMPARE_AND_SET =
            """
            update projection_cursor c set next_offset = moved.next
            from unnest(?::int[], ?::bigint[], ?::bigint[]) as moved(partition, previous, next)
            where c.projection_set = ? and c.topic_id = ?
              and c.partition = moved.partition and c.next_offset = moved.previous
            """;

    private final String set;

    CursorTable(ProjectionConfig config) {
        this.set = config.set();
    }

    /**
     * Moves the cursor over the ranges, if it stands at the beginning of every one of them. Whoever
     * comes second, a zombie for instance, gets false and must roll back.
     */
    boolean advance(Connection transaction, String topicId, List<PolledBatch.Range> ranges)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(COMPARE_AND_SET)) {
            statement.setArray(
                    1,
                    transaction.createArrayOf(
                            "int4", ranges.stream().map(PolledBatch.Range::partition).toArray()));
            statement.setArray(
                    2,
                    transaction.createArrayOf(
                            "int8", ranges.stream().map(PolledBatch.Range::from).toArray()));
            statement.setArray(
                    3,
                    transaction.createArrayOf(
                            "int8", ranges.stream().map(PolledBatch.Range::to).toArray()));
            statement.setString(4, set);
            statement.setString(5, topicId);
            return statement.executeUpdate() == ranges.size();
        }
    }

    /** Makes sure that each partition has a row, beginning at offset 0. */
    void ensure(Connection transaction, String topicId, Collection<Integer> partitions)
            throws SQLException {
        String sql =
                """
                insert into projection_cursor (projection_set, partition, topic_id, next_offset)
                select ?, p, ?, 0 from unnest(?::int[]) as p order by p on conflict do nothing
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setString(1, set);
            statement.setString(2, topicId);
            statement.setArray(3, transaction.createArrayOf("int4", partitions.toArray()));
            statement.executeUpdate();
        }
    }

    /** The set's position over all partitions, as this connection's snapshot sees it. */
    public LogPosition load(Connection connection) throws SQLException {
        String sql =
                "select partition, topic_id, next_offset from projection_cursor where projection_set = ?";
        Map<Integer, Long> offsets = new TreeMap<>();
        String topicId = "";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, set);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    offsets.put(rows.getInt(1), rows.getLong(3));
                    topicId = rows.getString(2);
                }
            }
        }
        return new LogPosition(topicId, offsets);
    }
}
