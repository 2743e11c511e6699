package org.detente.event.codec;

import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.Bearing;
import org.detente.event.Common;
import org.detente.event.Edtf;
import org.detente.event.Participant;
import org.detente.event.RelationshipId;
import org.detente.event.Role;

/** The rules between the fields that every event has. */
final class CommonRules {
    private final Common common;
    private final Faults faults;
    private final ActorRules actors;

    private CommonRules(Common common, Faults faults) {
        this.common = common;
        this.faults = faults;
        this.actors = new ActorRules(common, faults);
    }

    static void check(Common common, Faults faults) {
        CommonRules rules = new CommonRules(common, faults);
        rules.checkParticipants();
        rules.checkAnnounced();
        rules.checkBearings();
    }

    private void checkParticipants() {
        List<Participant> participants = common.participants();
        for (int index = 0; index < participants.size(); index++) {
            ActorId actor = participants.get(index).actor();
            actors.checkExisted("/participants/" + index + "/actor", actor);
            if (participants.get(index).role() == Role.TARGET
                    && actors.has(actor, Role.INITIATOR)) {
                faults.add(
                        "/participants/" + index,
                        "contradiction",
                        "makes '" + actor + "' both initiator and target; keep one of the two");
            }
        }
    }

    private void checkAnnounced() {
        Edtf announced = common.announced();
        if (announced == null) {
            return;
        }
        if (announced.startIsOpen() || announced.endIsOpen()) {
            faults.add(
                    "/announced",
                    "format",
                    "is open-ended; give the day, month or year it became known");
        } else if (announced.latest().isBefore(common.occurred().earliest())) {
            faults.add(
                    "/announced",
                    "order",
                    "lies before occurred; write a later one (something announced beforehand is an"
                            + " event of stage announced, with plannedFor)");
        }
    }

    private void checkBearings() {
        List<Bearing> bearings = common.bearsOn();
        for (int index = 0; index < bearings.size(); index++) {
            String at = "/bearsOn/" + index + "/relationship";
            RelationshipId relationship = bearings.get(index).relationship();
            actors.checkExisted(at, relationship.first());
            actors.checkExisted(at, relationship.second());
            if (actors.participates(relationship.first())
                    && actors.participates(relationship.second())) {
                faults.add(
                        at,
                        "own-relationship",
                        "is between participants of the event and counts anyway; remove it, or set"
                                + " importance");
            }
        }
    }
}
