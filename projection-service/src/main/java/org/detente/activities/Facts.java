package org.detente.activities;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.detente.dyads.Dyad;
import org.detente.dyads.Dyads;
import org.detente.event.ActorId;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Participant;
import org.detente.event.RelationshipId;
import org.detente.event.Role;
import org.detente.projection.EventFact;

/** What the folds of this package have in common in reading facts. */
final class Facts {
    private Facts() {}

    /** Each fact once, as first recorded, in documented order. */
    static List<EventFact> inOrder(Collection<EventFact> facts) {
        Map<UUID, EventFact> once = HashMap.newHashMap(facts.size());
        BinaryOperator<EventFact> first = BinaryOperator.minBy(EventFact.DOCUMENTED_ORDER);
        facts.forEach(fact -> once.merge(fact.id(), fact, first));
        return once.values().stream().sorted(EventFact.DOCUMENTED_ORDER).toList();
    }

    /**
     * The relationships that an activity is found under: those that the event counts for, and those
     * between any two who are in it. Unlike for the temperature, being merely affected is enough;
     * mediating is not.
     */
    static SortedSet<RelationshipId> relationships(DiplomaticEvent event) {
        SortedSet<RelationshipId> relationships = new TreeSet<>();
        Dyads.of(event).stream().map(Dyad::relationship).forEach(relationships::add);
        List<ActorId> parties =
                event.common().participants().stream()
                        .filter(participant -> participant.role() != Role.MEDIATOR)
                        .map(Participant::actor)
                        .toList();
        for (ActorId one : parties) {
            for (ActorId other : parties) {
                if (!one.equals(other)) {
                    relationships.add(RelationshipId.of(one, other));
                }
            }
        }
        return relationships;
    }
}
