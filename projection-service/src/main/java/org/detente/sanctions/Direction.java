package org.detente.sanctions;

import org.detente.event.ActorId;
import org.detente.event.RelationshipId;

/** Who imposes on whom. */
record Direction(ActorId actor, ActorId target) {
    private static final char SIGN = '>';

    static Direction ofKey(String key) {
        int sign = key.indexOf(SIGN);
        return new Direction(
                new ActorId(key.substring(0, sign)), new ActorId(key.substring(sign + 1)));
    }

    String key() {
        return actor.value() + SIGN + target;
    }

    RelationshipId relationship() {
        return RelationshipId.of(actor, target);
    }
}
