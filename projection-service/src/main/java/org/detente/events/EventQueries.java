package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.WireNamed;
import org.detente.history.EventHistory;
import org.detente.history.EventState;
import org.detente.projection.EntryReader;
import org.detente.projection.EventContents;
import org.jspecify.annotations.Nullable;

/** SQL over the record of events. */
@ApplicationScoped
class EventQueries {
    private static final String FROM =
            """
            select r.id, r.recorded, r.recorded_by, r.partition, r.log_offset, c.id, c.root, c.body
            from event_facet f0
            join event_index r on r.id = f0.event_id
            join event_index c on c.id = f0.content_id
            left join amended_event a on a.event_id = f0.event_id
            """;

    private final EntryReader entries;

    EventQueries(EntryReader entries) {
        this.entries = entries;
    }

    /** Which events are listed by how they stand. */
    enum Standing implements WireNamed {
        LIVE,
        RETRACTED,
        MERGED,
        CONTESTED,
        ALL
    }

    /**
     * What a list of events must satisfy; the first facet is the one that the list runs along.
     *
     * @param knownOn last day by which the event must have been public
     * @param asOf the instant of the log by which it is told; null for now
     */
    record Filter(
            List<EventsProjection.Facet> facets,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> knownOn,
            Standing standing,
            @Nullable Instant asOf) {}

    /** Where a page begins: the event at its edge. */
    record Edge(String middle, String eventId) {}

    /** A statement as it grows, with the values to bind. */
    private static final class Query {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void add(String part, Object... more) {
            sql.append(' ').append(part);
            values.addAll(List.of(more));
        }
    }

    /**
     * Events along the first facet, newest first (or oldest first going back), from the edge on.
     */
    List<LoggedEvent> list(
            Connection connection, Filter filter, Optional<Edge> edge, boolean back, int rows)
            throws SQLException {
        Query query = new Query();
        query.sql.append(FROM);
        OffsetDateTime asOf = EventContents.bound(filter.asOf());
        query.add(
                "left join event_period p on p.event_id = f0.event_id"
                        + " and p.content_id = f0.content_id and p.starts <= ? and p.ends > ?",
                asOf,
                asOf);
        for (int index = 1; index < filter.facets().size(); index++) {
            String alias = "f" + index;
            query.add(
                    "join event_facet A on (A.event_id, A.content_id) = (f0.event_id, f0.content_id) and A.facet = ? and A.value = ?"
                            .replace("A", alias),
                    filter.facets().get(index).name(),
                    filter.facets().get(index).value());
        }
        query.add(
                "where f0.facet = ? and f0.value = ?",
                filter.facets().getFirst().name(),
                filter.facets().getFirst().value());
        addStanding(query, filter.standing(), asOf);
        filter.from().ifPresent(from -> query.add("and c.occurred_latest >= ?", from));
        filter.to().ifPresent(to -> query.add("and c.occurred_earliest <= ?", to));
        filter.knownOn().ifPresent(day -> query.add("and c.announced <= ?", day));
        edge.ifPresent(at ->
                query.add(
                        "and (f0.middle, f0.event_id) "
                                + (back ? ">" : "<")
                                + " (?::date, ?::uuid)",
                        at.middle(),
                        at.eventId()));
        String order = back ? "asc" : "desc";
        query.add("order by f0.middle " + order + ", f0.event_id " + order + " limit ?", rows);
        return complete(connection, read(connection, query), filter.asOf());
    }

    private static void addStanding(Query query, Standing standing, OffsetDateTime asOf) {
        switch (standing) {
            case LIVE ->
                    query.add(
                            "and (p.event_id is not null or (a.event_id is null and r.recorded <= ?))",
                            asOf);
            case RETRACTED, MERGED ->
                    query.add(
                            "and a.status = ? and a.content_id = f0.content_id",
                            standing.wireName());
            case CONTESTED -> query.add("and a.contested and a.content_id = f0.content_id");
            case ALL -> query.add("and (a.event_id is null or a.content_id = f0.content_id)");
        }
    }

    /** A row of a list. */
    private record Row(
            UUID id, Instant recorded, String recordedBy, String position, DiplomaticEvent event) {}

    private static List<Row> read(Connection connection, Query query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query.sql.toString())) {
            for (int index = 0; index < query.values.size(); index++) {
                statement.setObject(index + 1, query.values.get(index));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(
                            new Row(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    row.getString(3),
                                    row.getInt(4) + ":" + row.getLong(5),
                                    stated(row)));
                }
            }
        }
        return rows;
    }

    private static DiplomaticEvent stated(ResultSet row) throws SQLException {
        return EntryReader.content(
                        row.getObject(6, UUID.class), row.getObject(7, UUID.class), row.getBytes(8))
                .stated()
                .orElseThrow();
    }

    private List<LoggedEvent> complete(
            Connection connection, List<Row> rows, @Nullable Instant asOf) throws SQLException {
        Map<UUID, EventHistory> amended =
                entries.amended(connection, rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row ->
                        LoggedEvents.of(
                                new LoggedEvents.Record(
                                        row.id(), row.recorded(), row.recordedBy(), row.position()),
                                row.event(),
                                state(amended.get(row.id()), asOf)))
                .toList();
    }

    private static Optional<EventState> state(
            @Nullable EventHistory history, @Nullable Instant asOf) {
        if (history == null) {
            return Optional.empty();
        }
        return asOf == null ? history.state() : history.stateAt(asOf);
    }

    /** All that the log holds of an event; empty if it holds none of this id. */
    Optional<LoggedHistory> history(Connection connection, UUID id) throws SQLException {
        List<EntryReader.Logged> logged =
                entries.load(connection, List.of(id)).getOrDefault(id, List.of());
        return logged.stream().anyMatch(each -> each.entry().id().equals(id))
                ? Optional.of(new LoggedHistory(id, logged))
                : Optional.empty();
    }

    /** The event that an entry amends; empty if it is no amendment. */
    Optional<UUID> amendedBy(Connection connection, UUID entry) throws SQLException {
        String sql = "select root from event_index where id = ? and id <> root";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, entry);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Which of the ids are entries of the log, with their positions and the events they amend. */
    List<KnownEvents.Known> known(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql =
                """
                select id, root, partition, log_offset from event_index
                where id = any (?) and recorded < 'infinity'
                """;
        List<KnownEvents.Known> known = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(
                            new KnownEvents.Known(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getInt(3) + ":" + row.getLong(4)));
                }
            }
        }
        return known;
    }

    /** The histories of events, by event. */
    Map<UUID, LoggedHistory> histories(Connection connection, Collection<UUID> events)
            throws SQLException {
        Map<UUID, LoggedHistory> histories = new HashMap<>();
        entries.load(connection, events)
                .forEach((event, logged) -> histories.put(event, new LoggedHistory(event, logged)));
        return histories;
    }
}
