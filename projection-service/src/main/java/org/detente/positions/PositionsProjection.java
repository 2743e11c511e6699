package org.detente.positions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.detente.event.Position;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/** Keeps which position events are on which issue, by whose positions they are. */
@ApplicationScoped
class PositionsProjection extends KeyedFacts {
    static final String ACTOR = "actor";
    static final String ISSUE = "issue";

    PositionsProjection() {
        super("positions", "position_fact", PositionsProjection::keysOf);
    }

    private static Keys keysOf(EventFact fact) {
        return fact.event().details() instanceof Position position
                ? new Keys()
                        .add(
                                position.issue().value(),
                                List.of(
                                        scope(ACTOR, position.actor()),
                                        scope(ISSUE, position.issue())))
                : new Keys();
    }
}
