package org.detente.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.detente.event.Role;
import org.detente.event.Sanction;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/** Keeps which sanction events lie between which two actors, by who imposes and who is hit. */
@ApplicationScoped
class SanctionsProjection extends KeyedFacts {
    static final String ACTOR = "actor";
    static final String TARGET = "target";
    static final String RELATIONSHIP = "relationship";

    SanctionsProjection() {
        super("sanctions", "sanction_fact", SanctionsProjection::keysOf);
    }

    /** Who imposes on whom by an event; nobody, unless it is a sanction. */
    static List<Direction> directionsOf(EventFact fact) {
        if (!(fact.event().details() instanceof Sanction)) {
            return List.of();
        }
        return fact.event().actors(Role.INITIATOR).stream()
                .flatMap(actor ->
                        fact.event().actors(Role.TARGET).stream()
                                .filter(target -> !target.equals(actor))
                                .map(target -> new Direction(actor, target)))
                .toList();
    }

    private static Keys keysOf(EventFact fact) {
        Keys keys = new Keys();
        for (Direction direction : directionsOf(fact)) {
            keys.add(
                    direction.key(),
                    List.of(
                            scope(ACTOR, direction.actor()),
                            scope(TARGET, direction.target()),
                            scope(RELATIONSHIP, direction.relationship())));
        }
        return keys;
    }
}
