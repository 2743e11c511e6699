package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;

/**
 * Hands facts to one projection as the batch applier does, and takes them back as a retraction
 * would, without a log.
 */
public final class AppliedFacts {
    private final DataSource dataSource;
    private final Projection projection;
    private final Instant recorded;
    private final Map<UUID, EventFact> applied = new TreeMap<>();

    public AppliedFacts(DataSource dataSource, Projection projection, Instant recorded) {
        this.dataSource = dataSource;
        this.projection = projection;
        this.recorded = recorded;
    }

    public void apply(List<String> events) throws SQLException {
        List<EventChange> changes = new ArrayList<>();
        try (Connection transaction = dataSource.getConnection()) {
            transaction.setAutoCommit(false);
            for (String event : events) {
                Parsed.Valid valid = parse(event);
                EventFact fact = new EventFact(valid.id(), valid.event(), recorded);
                index(transaction, valid, fact);
                EventFact before = applied.put(fact.id(), fact);
                changes.add(
                        new EventChange(
                                fact.id(),
                                before == null ? List.of() : List.of(before),
                                List.of(fact)));
            }
            projection.apply(transaction, changes);
            transaction.commit();
        }
    }

    /** Takes one fact back. */
    public void takeBack(String event) throws SQLException {
        EventFact fact = applied.remove(parse(event).id());
        takeBack(fact == null ? List.of() : List.of(fact));
    }

    /** Takes every fact back. */
    public void takeBack() throws SQLException {
        takeBack(List.copyOf(applied.values()));
        applied.clear();
    }

    private void takeBack(List<EventFact> facts) throws SQLException {
        try (Connection transaction = dataSource.getConnection();
                PreparedStatement delete =
                        transaction.prepareStatement("delete from event_index where id = ?")) {
            transaction.setAutoCommit(false);
            projection.apply(
                    transaction,
                    facts.stream()
                            .map(fact -> new EventChange(fact.id(), List.of(fact), List.of()))
                            .toList());
            for (EventFact fact : facts) {
                delete.setObject(1, fact.id());
                delete.executeUpdate();
            }
            transaction.commit();
        }
    }

    private static void index(Connection transaction, Parsed.Valid valid, EventFact fact)
            throws SQLException {
        String sql =
                """
                insert into event_index
                    (id, root, kind, recorded, recorded_by, partition, log_offset,
                     occurred_earliest, occurred_latest, announced, body)
                values (?, ?, ?, ?::timestamptz, 'test', 0, 0, ?::date, ?::date, ?::date, ?)
                on conflict do nothing
                """;
        try (PreparedStatement insert = transaction.prepareStatement(sql)) {
            insert.setObject(1, fact.id());
            insert.setObject(2, fact.id());
            insert.setString(3, fact.event().kind().wireName());
            insert.setString(4, fact.recorded().toString());
            insert.setString(5, fact.event().occurred().earliest().toString());
            insert.setString(6, fact.event().occurred().latest().toString());
            insert.setString(7, fact.event().announcedDay().toString());
            insert.setBytes(8, valid.canonical());
            insert.executeUpdate();
        }
    }

    private static Parsed.Valid parse(String event) {
        Parsed parsed = EventCodec.parse(event.getBytes(StandardCharsets.UTF_8));
        if (parsed instanceof Parsed.Valid valid) {
            return valid;
        }
        throw new IllegalArgumentException(parsed.toString());
    }

    /** The rows that the checksum is made of. */
    public List<String> content() throws SQLException {
        List<String> content = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : projection.contentQueries()) {
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        content.add(row.getString(1));
                    }
                }
            }
        }
        return content.stream().sorted().toList();
    }
}
