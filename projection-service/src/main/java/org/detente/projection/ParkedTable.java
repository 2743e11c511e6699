package org.detente.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be applied: bytes, position, reason and attempts. Nothing is skipped
 * silently.
 */
@ApplicationScoped
public class ParkedTable {
    /** Stands for every projection: the record is no event at all. */
    static final String ALL_PROJECTIONS = "*";

    private static final int DETAIL_MAX = 2000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    ParkedTable(Clock clock) {
        this.clock = clock;
    }

    void parkUndecodable(Connection transaction, PolledBatch.Undecodable record)
            throws SQLException {
        ConsumerRecord<byte[], byte[]> item = record.item();
        SortedMap<String, String> headers = new TreeMap<>();
        for (Header header : item.headers()) {
            headers.put(
                    header.key(),
                    header.value() == null
                            ? ""
                            : new String(header.value(), StandardCharsets.UTF_8));
        }
        insert(
                transaction,
                new Parked(
                        ALL_PROJECTIONS,
                        item.partition(),
                        item.offset(),
                        headers.get("ce_id"),
                        json(headers),
                        item.value(),
                        record.reason()));
    }

    private static String json(SortedMap<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("text is JSON", impossible);
        }
    }

    void parkEvent(Connection transaction, String projection, LogRecord item, Exception reason)
            throws SQLException {
        insert(
                transaction,
                new Parked(
                        projection,
                        item.partition(),
                        item.offset(),
                        item.root().toString(),
                        "{}",
                        item.body(),
                        reason));
    }

    /** Which of the changed events are parked for which projection. */
    ParkedEvents eventsAmong(Connection transaction, List<EventChange> changes)
            throws SQLException {
        String sql = "select projection, event_id from parked where event_id = any (?)";
        ParkedEvents found = new ParkedEvents();
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    transaction.createArrayOf(
                            "text",
                            changes.stream().map(change -> change.id().toString()).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1), row.getString(2));
                }
            }
        }
        return found;
    }

    private void insert(Connection transaction, Parked parked) throws SQLException {
        String sql =
                """
                insert into parked as p (projection, partition, log_offset, event_id, headers, value,
                                         error_class, error_detail, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (projection, partition, log_offset) do update
                    set attempts = p.attempts + 1, error_class = excluded.error_class,
                        error_detail = excluded.error_detail
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setString(1, parked.projection());
            statement.setInt(2, parked.partition());
            statement.setLong(3, parked.offset());
            statement.setString(4, parked.eventId());
            statement.setString(5, parked.headers());
            statement.setBytes(6, parked.value());
            statement.setString(7, parked.reason().getClass().getName());
            statement.setString(8, detail(parked.reason()));
            statement.setObject(9, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /**
     * A record as it was parked.
     *
     * @param eventId the event that it is about; null when it is not even that
     */
    record Stored(@Nullable String eventId, Map<String, String> headers, byte @Nullable [] value) {}

    /** A parked record, locked until the transaction ends. */
    Optional<Stored> lock(Connection transaction, String projection, int partition, long offset)
            throws SQLException {
        String sql =
                """
                select event_id, headers, value from parked
                where projection = ? and partition = ? and log_offset = ? and not discarded for update
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setString(1, projection);
            statement.setInt(2, partition);
            statement.setLong(3, offset);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Stored(
                                        row.getString(1),
                                        headers(row.getString(2)),
                                        row.getBytes(3)))
                        : Optional.empty();
            }
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("headers are kept as JSON", malformed);
        }
    }

    /** Nothing is parked there any more, as if it never had been. */
    void remove(Connection transaction, String projection, int partition, long offset)
            throws SQLException {
        execute(
                transaction,
                "delete from parked where projection = ? and partition = ? and log_offset = ?",
                projection,
                partition,
                offset);
    }

    /**
     * Gives a record up. That of a projection stays as a mark, without its bytes: the projection
     * has no rows of the event, so what comes later about it has to stay aside for ever.
     */
    void giveUp(Connection transaction, String projection, int partition, long offset)
            throws SQLException {
        if (projection.equals(ALL_PROJECTIONS)) {
            remove(transaction, projection, partition, offset);
            return;
        }
        execute(
                transaction,
                """
                update parked set discarded = true, value = null
                where projection = ? and partition = ? and log_offset = ?
                """,
                projection,
                partition,
                offset);
    }

    private static void execute(
            Connection transaction, String sql, String projection, int partition, long offset)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setString(1, projection);
            statement.setInt(2, partition);
            statement.setLong(3, offset);
            statement.executeUpdate();
        }
    }

    private static String detail(Exception reason) {
        String text = String.valueOf(reason.getMessage()).replace("\0", "");
        return text.length() > DETAIL_MAX ? text.substring(0, DETAIL_MAX) : text;
    }

    /** What is parked now, in log order, at most {@code limit} records. */
    public List<ParkedRecord> list(Connection connection, int limit) throws SQLException {
        String sql =
                """
                select projection, partition, log_offset, event_id, error_class, error_detail, attempts,
                       parked_at
                from parked where not discarded order by partition, log_offset, projection limit ?
                """;
        List<ParkedRecord> records = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(
                            new ParkedRecord(
                                    row.getString(1),
                                    row.getInt(2) + ":" + row.getLong(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getInt(7),
                                    row.getObject(8, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return records;
    }

    /** How many records are parked. */
    public long count(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select count(*) from parked where not discarded");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Parked(
            String projection,
            int partition,
            long offset,
            @Nullable String eventId,
            String headers,
            byte @Nullable [] value,
            Exception reason) {}
}
