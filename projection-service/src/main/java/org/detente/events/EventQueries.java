package org.detente.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.dyads.Dyads;
import org.detente.event.DiplomaticEvent;
import org.detente.event.SourceIdentity;
import org.detente.event.codec.EventCodec;

/** SQL over the record of events. */
@ApplicationScoped
class EventQueries {
    private static final String COLUMNS =
            "e.id, e.recorded, e.recorded_by, e.partition, e.log_offset, e.body";

    private final ObjectMapper json;

    EventQueries(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What a list of events must satisfy, apart from the first facet, which the list runs along.
     *
     * @param knownOn last day by which the event must have been public
     */
    record Filter(
            List<EventsProjection.Facet> facets,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> knownOn) {}

    /** Where a page begins: the event at its edge. */
    record Edge(String middle, String eventId) {}

    Optional<LoggedEvent> find(Connection connection, UUID id) throws SQLException {
        String sql = "select " + COLUMNS + " from event_index e where e.id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            List<LoggedEvent> found = read(statement);
            return found.stream().findFirst();
        }
    }

    /**
     * Events along the first facet, newest first (or oldest first going back), from the edge on.
     */
    List<LoggedEvent> list(
            Connection connection, Filter filter, Optional<Edge> edge, boolean back, int rows)
            throws SQLException {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from event_facet f0");
        List<Object> values = new ArrayList<>();
        for (int index = 1; index < filter.facets().size(); index++) {
            String alias = "f" + index;
            sql.append(" join event_facet ").append(alias).append(" on ").append(alias);
            sql.append(".event_id = f0.event_id and ").append(alias).append(".facet = ? and ");
            sql.append(alias).append(".value = ?");
            values.add(filter.facets().get(index).facet());
            values.add(filter.facets().get(index).value());
        }
        sql.append(" join event_index e on e.id = f0.event_id where f0.facet = ? and f0.value = ?");
        values.add(filter.facets().getFirst().facet());
        values.add(filter.facets().getFirst().value());
        filter.from().ifPresent(from -> and(sql, values, " and e.occurred_latest >= ?", from));
        filter.to().ifPresent(to -> and(sql, values, " and e.occurred_earliest <= ?", to));
        filter.knownOn().ifPresent(day -> and(sql, values, " and e.announced <= ?", day));
        edge.ifPresent(at -> {
            sql.append(" and (f0.middle, f0.event_id) ").append(back ? ">" : "<");
            sql.append(" (?::date, ?::uuid)");
            values.add(at.middle());
            values.add(at.eventId());
        });
        String order = back ? "asc" : "desc";
        sql.append(" order by f0.middle ").append(order).append(", f0.event_id ").append(order);
        sql.append(" limit ?");
        values.add(rows);
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            return read(statement);
        }
    }

    private static void and(
            StringBuilder sql, List<Object> values, String condition, LocalDate day) {
        sql.append(condition);
        values.add(day);
    }

    private List<LoggedEvent> read(PreparedStatement statement) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(6);
        DiplomaticEvent event = EventCodec.decode(body);
        try {
            return new LoggedEvent(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    row.getInt(4) + ":" + row.getLong(5),
                    event.announcedDay().toString(),
                    Dyads.of(event).stream().map(dyad -> dyad.relationship().value()).toList(),
                    shown(event, json.readTree(body)));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the index holds no JSON", malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** A hidden source keeps its grades, which the numbers depend on, and loses its name. */
    private static JsonNode shown(DiplomaticEvent event, JsonNode body) {
        if (event.common().sourceIdentity() == SourceIdentity.HIDDEN) {
            body.path("sources")
                    .forEach(source -> ((ObjectNode) source).retain("reliability", "credibility"));
        }
        return body;
    }

    /** Which of the ids are in the log, with their positions. */
    List<KnownEvents.Known> known(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql = "select id, partition, log_offset from event_index where id = any (?)";
        List<KnownEvents.Known> known = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(
                            new KnownEvents.Known(
                                    row.getObject(1, UUID.class),
                                    row.getInt(2) + ":" + row.getLong(3)));
                }
            }
        }
        return known;
    }
}
