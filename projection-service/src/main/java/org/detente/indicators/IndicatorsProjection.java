package org.detente.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.detente.dyads.Dyads;
import org.detente.event.Indicator;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/** Keeps which values are of which series, by whom they are about. */
@ApplicationScoped
class IndicatorsProjection extends KeyedFacts {
    static final String ID = "indicator";
    static final String ACTOR = "actor";
    static final String RELATIONSHIP = "relationship";

    IndicatorsProjection() {
        super("indicators", "indicator_fact", IndicatorsProjection::keysOf);
    }

    private static Keys keysOf(EventFact fact) {
        if (!(fact.event().details() instanceof Indicator indicator)) {
            return new Keys();
        }
        List<String> scopes = new ArrayList<>();
        scopes.add(scope(ID, indicator.indicator()));
        fact.event().actors().forEach(actor -> scopes.add(scope(ACTOR, actor)));
        Dyads.of(fact.event())
                .forEach(dyad -> scopes.add(scope(RELATIONSHIP, dyad.relationship())));
        return new Keys().add(indicator.indicator().value(), scopes);
    }
}
