package org.detente.militarization;

import java.util.Arrays;
import org.detente.event.WireNamed;

/**
 * What is measured of the forces in a territory; the rules name each and say what counts for it.
 */
enum Measure implements WireNamed {
    PERSONNEL(true),
    BATTLE_TANKS(true),
    ARMOURED_VEHICLES(true),
    ARTILLERY(true),
    COMBAT_AIRCRAFT(true),
    ATTACK_HELICOPTERS(true),
    WARSHIPS(true),
    MISSILES(true),
    AIR_DEFENCE(true),
    OTHER(true),
    LAND_ATTACK_RANGE_KM(false),
    NUCLEAR(false);

    private final boolean addsUp;

    Measure(boolean addsUp) {
        this.addsUp = addsUp;
    }

    /** Whether two holdings have the sum; else the larger of the two. */
    boolean addsUp() {
        return addsUp;
    }

    static Measure of(String wireName) {
        return Arrays.stream(values())
                .filter(measure -> measure.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure " + wireName));
    }
}
