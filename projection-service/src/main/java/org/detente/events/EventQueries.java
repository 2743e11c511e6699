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
import java.util.Set;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.WireNamed;
import org.detente.history.EventHistory;
import org.detente.history.EventState;
import org.detente.projection.EntryReader;
import org.detente.projection.EventIndexTable;
import org.detente.query.ProblemException;
import org.jspecify.annotations.Nullable;

/** SQL over the record of events. */
@ApplicationScoped
class EventQueries {
    private static final String COLUMNS =
            "select r.id, r.recorded, r.recorded_by, r.partition, r.log_offset, c.id, c.root, c.body";

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
     * @param kinds any of these; all where empty
     * @param text words of the event, and {@code source} words of its sources
     * @param confidenceMicro least confidence of the best source
     * @param knownOn last day by which the event must have been public
     * @param asOf the instant of the log by which it is told; null for now
     */
    record Filter(
            List<Facet> facets,
            List<String> kinds,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> knownOn,
            Optional<String> text,
            Optional<String> source,
            Optional<Integer> confidenceMicro,
            Standing standing,
            @Nullable Instant asOf) {}

    /** Where a page begins: the event at its edge. */
    record Edge(String middle, String eventId) {}

    /**
     * Events along the first facet, newest first (or oldest first going back), from the edge on.
     */
    List<LoggedEvent> list(
            Connection connection, Filter filter, Optional<Edge> edge, boolean back, int rows)
            throws SQLException {
        requireWords(connection, filter);
        EventSelection query = new EventSelection(COLUMNS).where(filter);
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

    /**
     * How often which value occurs among the newest events that a filter admits.
     *
     * @param most events looked at
     * @param values of each facet, the most frequent first
     */
    List<FacetCount> counts(Connection connection, Filter filter, int most, int values)
            throws SQLException {
        requireWords(connection, filter);
        EventSelection query =
                new EventSelection("with found as (select f0.event_id, f0.content_id, f0.middle")
                        .where(filter);
        query.add("order by f0.middle desc, f0.event_id desc limit ?)", most);
        query.add(
                """
                , counted as (
                    select f.facet, f.value, count(*) as events
                    from found join event_facet f using (middle, event_id, content_id)
                    group by f.facet, f.value),
                ranked as (
                    select *, row_number() over (
                        partition by facet order by events desc, value) as place
                    from counted)
                select facet, value, events from ranked where place <= ?
                order by facet, events desc, value
                """,
                values);
        List<FacetCount> counts = new ArrayList<>();
        try (PreparedStatement statement = query.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.add(new FacetCount(row.getString(1), row.getString(2), row.getLong(3)));
            }
        }
        return counts;
    }

    /** How many events have a value of a facet. */
    record FacetCount(String facet, String value, long events) {}

    /** Words that mean nothing to a search, such as articles, would find nothing or everything. */
    private static void requireWords(Connection connection, Filter filter) throws SQLException {
        if (filter.text().isEmpty() && filter.source().isEmpty()) {
            return;
        }
        String sql =
                """
                select numnode(websearch_to_tsquery('english', ?)), numnode(websearch_to_tsquery('english', ?))
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, filter.text().orElse("any"));
            statement.setString(2, filter.source().orElse("source"));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                requireSome("text", filter.text(), row.getInt(1));
                requireSome("source", filter.source(), row.getInt(2));
            }
        }
    }

    private static void requireSome(String parameter, Optional<String> asked, int words) {
        if (asked.isPresent() && words == 0) {
            throw ProblemException.invalidParameter(
                    parameter,
                    "has no word to search for: articles, prepositions and signs are not searched;"
                            + " add a name or a noun.");
        }
    }

    /** A row of a list. */
    private record Row(
            UUID id, Instant recorded, String recordedBy, String position, DiplomaticEvent event) {}

    private static List<Row> read(Connection connection, EventSelection query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = query.prepare(connection);
                ResultSet row = statement.executeQuery()) {
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
                "select e.id, e.root, e.partition, e.log_offset "
                        + EventIndexTable.BY_ID
                        + " where e.recorded < 'infinity'";
        List<KnownEvents.Known> known = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", Set.copyOf(ids).toArray()));
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
