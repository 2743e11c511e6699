package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.dyads.Dyads;
import org.detente.event.DiplomaticEvent;
import org.detente.event.PlaceId;
import org.detente.projection.Columns;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.Projection;

/**
 * Keeps the facets by which events are listed (all, kind, actor, place, relationship), and the
 * words by which they are searched.
 */
@ApplicationScoped
class EventsProjection implements Projection {
    static final String ALL = "all";
    static final String KIND = "kind";
    static final String ACTOR = "actor";
    static final String PLACE = "place";
    static final String RELATIONSHIP = "relationship";

    @Override
    public String name() {
        return "events";
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        Set<Row> gone = rows(changes, EventChange::before);
        Set<Row> come = rows(changes, EventChange::after);
        gone.removeAll(come);
        execute(
                transaction,
                """
                delete from event_facet f
                using unnest(?::text[], ?::text[], ?::date[], ?::uuid[], ?::uuid[])
                    as g(facet, value, middle, event_id, content_id)
                where (f.facet, f.value, f.middle, f.event_id, f.content_id)
                    = (g.facet, g.value, g.middle, g.event_id, g.content_id)
                """,
                gone);
        execute(
                transaction,
                """
                insert into event_facet (facet, value, middle, event_id, content_id)
                select * from unnest(?::text[], ?::text[], ?::date[], ?::uuid[], ?::uuid[])
                on conflict do nothing
                """,
                come);
        Set<SearchTable.Row> unsearched = contents(changes, EventChange::before);
        Set<SearchTable.Row> searched = contents(changes, EventChange::after);
        unsearched.removeAll(searched);
        SearchTable.delete(transaction, unsearched);
        SearchTable.insert(transaction, searched);
    }

    /** By their ids: equality of rows would compare whole events. */
    private static Set<SearchTable.Row> contents(
            List<EventChange> changes, Function<EventChange, List<EventFact>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .map(SearchTable.Row::of)
                .collect(Collectors.toCollection(() -> new TreeSet<>(SearchTable.Row.ORDER)));
    }

    private static Set<Row> rows(
            List<EventChange> changes, Function<EventChange, List<EventFact>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .flatMap(EventsProjection::rowsOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Row> rowsOf(EventFact fact) {
        String middle = fact.event().occurred().middle().toString();
        String event = fact.id().toString();
        String content = fact.content().toString();
        return facetsOf(fact.event()).stream().map(facet -> new Row(facet, middle, event, content));
    }

    private static List<Facet> facetsOf(DiplomaticEvent event) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(ALL, ""));
        facets.add(new Facet(KIND, event.kind().wireName()));
        event.actors().forEach(actor -> facets.add(new Facet(ACTOR, actor.value())));
        for (PlaceId place : event.common().places()) {
            facets.add(new Facet(PLACE, place.value()));
        }
        Dyads.of(event)
                .forEach(dyad -> facets.add(new Facet(RELATIONSHIP, dyad.relationship().value())));
        return facets;
    }

    private static void execute(Connection transaction, String sql, Set<Row> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        // in the order of the primary key: neighbours go into the same page of the index
        List<Row> sorted = rows.stream().sorted(Row.ORDER).toList();
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, row -> row.facet().name())
                    .add("text", sorted, row -> row.facet().value())
                    .add("date", sorted, Row::middle)
                    .add("uuid", sorted, Row::eventId)
                    .add("uuid", sorted, Row::contentId);
            statement.executeUpdate();
        }
    }

    @Override
    public List<String> contentQueries() {
        return List.of(
                "select concat_ws(' ', facet, value, middle, event_id, content_id) from event_facet",
                SearchTable.CONTENT);
    }

    /** One way to find events. */
    record Facet(String name, String value) {}

    /** An event that is found by one of its contents. */
    private record Row(Facet facet, String middle, String eventId, String contentId) {
        static final Comparator<Row> ORDER =
                Comparator.comparing((Row row) -> row.facet().name())
                        .thenComparing(row -> row.facet().value())
                        .thenComparing(Row::middle)
                        .thenComparing(Row::eventId)
                        .thenComparing(Row::contentId);
    }
}
