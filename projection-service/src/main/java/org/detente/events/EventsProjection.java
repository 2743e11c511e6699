package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.dyads.Dyads;
import org.detente.event.PlaceId;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.Projection;
import org.jspecify.annotations.Nullable;

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
                using unnest(?::text[], ?::text[], ?::date[], ?::uuid[]) as g(facet, value, middle, event_id)
                where (f.facet, f.value, f.middle, f.event_id) = (g.facet, g.value, g.middle, g.event_id)
                """,
                gone);
        execute(
                transaction,
                """
                insert into event_facet (facet, value, middle, event_id)
                select * from unnest(?::text[], ?::text[], ?::date[], ?::uuid[])
                on conflict do nothing
                """,
                come);
    }

    private static SortedSet<Facet> facets(
            List<EventChange> changes, Function<EventChange, @Nullable EventFact> side) {
        SortedSet<Facet> facets = new TreeSet<>();
        changes.stream()
                .map(side)
                .filter(Objects::nonNull)
                .flatMap(EventsProjection::facetsOf)
                .forEach(facets::add);
        return facets;
    }

    static Stream<Facet> facetsOf(EventFact fact) {
        String middle = fact.event().occurred().middle().toString();
        String id = fact.id().toString();
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(ALL, "", middle, id));
        facets.add(new Facet(KIND, fact.event().kind().wireName(), middle, id));
        fact.event()
                .actors()
                .forEach(actor -> facets.add(new Facet(ACTOR, actor.value(), middle, id)));
        for (PlaceId place : fact.event().common().places()) {
            facets.add(new Facet(PLACE, place.value(), middle, id));
        }
        Dyads.of(fact.event())
                .forEach(dyad ->
                        facets.add(
                                new Facet(RELATIONSHIP, dyad.relationship().value(), middle, id)));
        return facets.stream();
    }

    private static void execute(Connection transaction, String sql, Collection<Facet> facets)
            throws SQLException {
        if (facets.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(1, array(transaction, "text", facets, Facet::facet));
            statement.setArray(2, array(transaction, "text", facets, Facet::value));
            statement.setArray(3, array(transaction, "date", facets, Facet::middle));
            statement.setArray(4, array(transaction, "uuid", facets, Facet::eventId));
            statement.executeUpdate();
        }
    }

    private static Array array(
            Connection connection,
            String type,
            Collection<Facet> facets,
            Function<Facet, String> cell)
            throws SQLException {
        return connection.createArrayOf(type, facets.stream().map(cell).toArray());
    }

    @Override
    public List<String> contentQueries() {
        return List.of(
                "select facet || ' ' || value || ' ' || middle || ' ' || event_id from event_facet");
    }

    /** One way to find an event. */
    record Facet(String facet, String value, String middle, String eventId)
            implements Comparable<Facet> {
        @Override
        public int compareTo(Facet other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return facet + '\0' + value + '\0' + middle + '\0' + eventId;
        }
    }
}
