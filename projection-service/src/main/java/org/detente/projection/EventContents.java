package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.jspecify.annotations.Nullable;

/** Which content of each event counted at some instant of the log. */
@ApplicationScoped
public class EventContents {
    /** Stands for now: later than every instant that a request can name. */
    private static final Instant NOW = Instant.parse("9999-12-31T23:59:59Z");

    private static final String COUNTING =
            """
            select e.id, e.id, e.recorded, e.recorded, null::timestamptz
            """
                    + EventIndexTable.BY_ID
                    + """
                    where e.recorded <= ?
                      and not exists (select from amended_event a where a.event_id = e.id)
                    union all
                    select p.event_id, p.content_id, e.recorded, p.starts, nullif(p.ends, 'infinity')
                    from event_period p join event_index e on e.id = p.event_id
                    where p.event_id = any (?) and p.starts <= ? and p.ends > ?
                    """;

    /**
     * What counted of an event.
     *
     * @param content the entry that states the content
     */
    record Counting(
            UUID event, UUID content, Instant recorded, Instant from, @Nullable Instant until) {
        EventFact fact(DiplomaticEvent stated) {
            return new EventFact(event, content, stated, recorded, from, until);
        }
    }

    /** The instant as a bound for SQL; null for now. */
    public static OffsetDateTime bound(@Nullable Instant asOf) {
        return OffsetDateTime.ofInstant(
                asOf == null || asOf.isAfter(NOW) ? NOW : asOf, ZoneOffset.UTC);
    }

    List<Counting> counting(Connection connection, Collection<UUID> events, @Nullable Instant asOf)
            throws SQLException {
        List<Counting> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COUNTING)) {
            Array ids = connection.createArrayOf("uuid", Set.copyOf(events).toArray());
            statement.setArray(1, ids);
            statement.setObject(2, bound(asOf));
            statement.setArray(3, ids);
            statement.setObject(4, bound(asOf));
            statement.setObject(5, bound(asOf));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
                    found.add(
                            new Counting(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    until == null ? null : until.toInstant()));
                }
            }
        }
        return found;
    }

    /**
     * The events as they counted at an instant, in no order; those that did not are left out.
     *
     * @param asOf null for now
     */
    public List<EventFact> load(
            Connection connection, Collection<UUID> events, @Nullable Instant asOf)
            throws SQLException {
        List<Counting> counting = counting(connection, events, asOf);
        Map<UUID, DiplomaticEvent> stated =
                stated(connection, counting.stream().map(Counting::content).toList());
        return counting.stream()
                .map(each -> each.fact(Objects.requireNonNull(stated.get(each.content()))))
                .toList();
    }

    /** The events that entries state, by entry. */
    Map<UUID, DiplomaticEvent> stated(Connection connection, Collection<UUID> entries)
            throws SQLException {
        Map<UUID, DiplomaticEvent> stated = new HashMap<>();
        if (entries.isEmpty()) {
            return stated;
        }
        String sql = "select e.id, e.root, e.body " + EventIndexTable.BY_ID;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", Set.copyOf(entries).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    EntryReader.content(id, row.getObject(2, UUID.class), row.getBytes(3))
                            .stated()
                            .ifPresent(event -> stated.put(id, event));
                }
            }
        }
        return stated;
    }
}
