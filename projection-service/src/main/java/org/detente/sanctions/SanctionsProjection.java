package org.detente.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
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

    private static Keys keysOf(EventFact fact) {
        Keys keys = new Keys();
        if (!(fact.event().details() instanceof Sanction)) {
            return keys;
        }
        for (ActorId actor : fact.event().actors(Role.INITIATOR)) {
            for (ActorId target : fact.event().actors(Role.TARGET)) {
                if (!actor.equals(target)) {
                    keys.add(
                            new Direction(actor, target).key(),
                            List.of(
                                    scope(ACTOR, actor),
                                    scope(TARGET, target),
                                    scope(RELATIONSHIP, RelationshipId.of(actor, target))));
                }
            }
        }
        return keys;
    }
}
