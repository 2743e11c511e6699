package org.detente.offices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.detente.event.Office;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/** Keeps which office events are of which office, by whose office it is and by its name. */
@ApplicationScoped
class OfficesProjection extends KeyedFacts {
    static final String ACTOR = "actor";
    static final String OFFICE = "office";

    OfficesProjection() {
        super("offices", "office_fact", OfficesProjection::keysOf);
    }

    private static Keys keysOf(EventFact fact) {
        return fact.event().details() instanceof Office office
                ? new Keys()
                        .add(
                                office.actor() + "/" + office.office(),
                                List.of(
                                        scope(ACTOR, office.actor()),
                                        scope(OFFICE, office.office())))
                : new Keys();
    }
}
