package org.detente.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.dyads.Dyads;
import org.detente.event.DiplomaticEvent;
import org.detente.event.PlaceId;

/**
 * One way to find events.
 *
 * @param name all, kind, actor, place or relationship
 * @param value empty for all
 */
record Facet(String name, String value) implements Comparable<Facet> {
    static final String ALL = "all";
    static final String KIND = "kind";
    static final String ACTOR = "actor";
    static final String PLACE = "place";
    static final String RELATIONSHIP = "relationship";

    private static final Comparator<Facet> ORDER =
            Comparator.comparing(Facet::name).thenComparing(Facet::value);

    /** By which an event is found, each once. */
    static Set<Facet> of(DiplomaticEvent event) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(ALL, ""));
        facets.add(new Facet(KIND, event.kind().wireName()));
        event.actors().forEach(actor -> facets.add(new Facet(ACTOR, actor.value())));
        for (PlaceId place : event.common().places()) {
            facets.add(new Facet(PLACE, place.value()));
        }
        Dyads.of(event)
                .forEach(dyad -> facets.add(new Facet(RELATIONSHIP, dyad.relationship().value())));
        return new LinkedHashSet<>(facets);
    }

    @Override
    public int compareTo(Facet other) {
        return ORDER.compare(this, other);
    }
}
