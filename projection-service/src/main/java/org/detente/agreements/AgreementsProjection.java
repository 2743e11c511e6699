package org.detente.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.detente.dyads.Dyad;
import org.detente.dyads.Dyads;
import org.detente.event.Agreement;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/** Keeps which agreement events are of which instrument, by its parties and relationships. */
@ApplicationScoped
class AgreementsProjection extends KeyedFacts {
    static final String ACTOR = "actor";
    static final String RELATIONSHIP = "relationship";

    AgreementsProjection() {
        super("agreements", "agreement_fact", AgreementsProjection::keysOf);
    }

    private static Keys keysOf(EventFact fact) {
        if (!(fact.event().details() instanceof Agreement agreement)) {
            return new Keys();
        }
        List<String> scopes = new ArrayList<>();
        AgreementProjector.parties(fact.event(), agreement)
                .forEach(actor -> scopes.add(scope(ACTOR, actor)));
        Dyads.of(fact.event()).stream()
                .filter(dyad -> dyad.via() != Dyad.Via.BEARING)
                .forEach(dyad -> scopes.add(scope(RELATIONSHIP, dyad.relationship())));
        return new Keys().add(agreement.instrument().value(), scopes);
    }
}
