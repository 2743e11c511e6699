package org.detente.event.codec;

import org.detente.event.ActorId;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;
import org.detente.event.TextValue;
import org.detente.event.reference.Actors;
import org.detente.event.reference.CodeSystem;
import org.detente.event.reference.Scale;

/** Whether a well-formed name is one that a register knows. */
final class Registers {
    private Registers() {}

    static void check(TextValue value, Faults faults) {
        switch (value) {
            case ActorId actor -> checkActor(actor, faults);
            case RelationshipId relationship -> {
                checkActor(relationship.first(), faults);
                checkActor(relationship.second(), faults);
            }
            case CameoCode code -> checkCameo(code, faults);
            default -> {} // names of our own; places outside the register are allowed
        }
    }

    private static void checkActor(ActorId actor, Faults faults) {
        if (Actors.find(actor).isEmpty()) {
            String remedy =
                    Actors.byCode(CodeSystem.ISO_ALPHA_2, actor.value())
                            .map(meant -> "write " + meant)
                            .orElse(
                                    "write an ISO 3166-1 alpha-3 code such as JPN or RUS, or one of"
                                            + " EUU, G7, NATO, UNO");
            faults.addReadable("unknown-actor", "'" + actor + "' is no known actor; " + remedy);
        }
    }

    private static void checkCameo(CameoCode code, Faults faults) {
        if (!Scale.knows(code)) {
            faults.addReadable(
                    "unknown-cameo",
                    "'"
                            + code
                            + "' is not a code of CAMEO; write one such as 042, or leave it out");
        }
    }
}
