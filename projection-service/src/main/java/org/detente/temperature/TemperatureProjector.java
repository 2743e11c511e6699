package org.detente.temperature;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.detente.dyads.Dyad;
import org.detente.dyads.Dyads;
import org.detente.event.CameoCode;
import org.detente.event.DiplomaticEvent;
import org.detente.event.reference.Confidence;
import org.detente.event.reference.DefaultCameo;
import org.detente.projection.EventFact;

/**
 * From an event to what it adds to its relationships: {@code importance · confidence · bearing} on
 * the CAMEO code by which it is scored. Pure; here an event becomes a number.
 */
final class TemperatureProjector {
    private static final int MICRO = 6;

    private TemperatureProjector() {}

    /**
     * The event's contributions, one for each relationship; none for kinds that are never scored.
     */
    static List<Contribution> contributions(EventFact fact) {
        Optional<CameoCode> cameo = DefaultCameo.of(fact.event());
        return cameo.map(code ->
                        Dyads.of(fact.event()).stream()
                                .map(dyad -> contribution(fact, code, dyad))
                                .toList())
                .orElse(List.of());
    }

    private static Contribution contribution(EventFact fact, CameoCode cameo, Dyad dyad) {
        DiplomaticEvent event = fact.event();
        return new Contribution(
                dyad.relationship(),
                fact.id(),
                fact.from(),
                fact.until(),
                event.occurred().earliest(),
                event.occurred().latest(),
                event.announcedDay(),
                fact.recorded(),
                dyad.cameo().orElse(cameo),
                dyad.direction(),
                dyad.via(),
                weightMicro(event, dyad));
    }

    static long weightMicro(DiplomaticEvent event, Dyad dyad) {
        return event.common()
                .importance()
                .multiply(
                        BigDecimal.valueOf(Confidence.millionths(event.common().sources()), MICRO))
                .multiply(BigDecimal.valueOf(dyad.bearingMillionths(), MICRO))
                .movePointRight(MICRO)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
