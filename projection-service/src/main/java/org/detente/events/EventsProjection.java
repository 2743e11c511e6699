package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.dyads.Dyads;
import org.detente.event.PlaceId;
import org.detente.projection.Columns;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.Projection;

/** Keeps the facets by which events are listed: all, kind, actor, place, relationship. */
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
        SortedSet<Facet> gone = facets(changes, EventChange::before);
        SortedSet<Facet> come = facets(changes, EventChange::after);
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
    }

    private static SortedSet<Facet> facets(
            List<EventChange> changes, Function<EventChange, List<EventFact>> side) {
        SortedSet<Facet> facets = new TreeSet<>();
        changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .flatMap(EventsProjection::facetsOf)
                .forEach(facets::add);
        return facets;
    }

    static Stream<Facet> facetsOf(EventFact fact) {
        List<Facet> facets = new ArrayList<>();
        facets.add(Facet.of(fact, ALL, ""));
        facets.add(Facet.of(fact, KIND, fact.event().kind().wireName()));
        fact.event().actors().forEach(actor -> facets.add(Facet.of(fact, ACTOR, actor.value())));
        for (PlaceId place : fact.event().common().places()) {
            facets.add(Facet.of(fact, PLACE, place.value()));
        }
        Dyads.of(fact.event())
                .forEach(dyad ->
                        facets.add(Facet.of(fact, RELATIONSHIP, dyad.relationship().value())));
        return facets.stream();
    }

    private static void execute(Connection transaction, String sql, Collection<Facet> facets)
            throws SQLException {
        if (facets.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", facets, Facet::facet)
                    .add("text", facets, Facet::value)
                    .add("date", facets, Facet::middle)
                    .add("uuid", facets, Facet::eventId)
                    .add("uuid", facets, Facet::contentId);
            statement.executeUpdate();
        }
    }

    @Override
    public List<String> contentQueries() {
        return List.of(
                "select concat_ws(' ', facet, value, middle, event_id, content_id) from event_facet");
    }

    /** One way to find an event by one of its contents. */
    record Facet(String facet, String value, String middle, String eventId, String contentId)
            implements Comparable<Facet> {
        static Facet of(EventFact fact, String facet, String value) {
            return new Facet(
                    facet,
                    value,
                    fact.event().occurred().middle().toString(),
                    fact.id().toString(),
                    fact.content().toString());
        }

        @Override
        public int compareTo(Facet other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return String.join("\0", facet, value, middle, eventId, contentId);
        }
    }
}
