package org.detente.event.codec;

import java.util.Optional;
import org.detente.event.ActorId;
import org.detente.event.Common;
import org.detente.event.Participant;
import org.detente.event.Role;
import org.detente.event.reference.Actors;
import org.jspecify.annotations.Nullable;

/** The rules for the actors that an event names. */
record ActorRules(Common common, Faults faults) {
    /** An actor must not have ended before the event began. */
    void checkExisted(String at, @Nullable ActorId id) {
        Optional<Actors.Actor> actor = id == null ? Optional.empty() : Actors.find(id);
        actor.flatMap(Actors.Actor::ended)
                .filter(end -> common.occurred().earliest().isAfter(end))
                .ifPresent(end ->
                        faults.add(
                                at,
                                "ended-actor",
                                "'"
                                        + id
                                        + "' ended on "
                                        + end
                                        + "; name its successor"
                                        + actor.flatMap(Actors.Actor::succeededBy)
                                                .map(next -> " " + next)
                                                .orElse("")));
    }

    void checkIsParticipant(String at, ActorId id) {
        checkExisted(at, id);
        if (!participates(id)) {
            faults.add(
                    at,
                    "not-a-participant",
                    "'" + id + "' is no participant; add it to participants");
        }
    }

    boolean participates(ActorId id) {
        return common.participants().stream().map(Participant::actor).anyMatch(id::equals);
    }

    boolean has(ActorId id, Role role) {
        return common.participants().contains(new Participant(id, role));
    }

    void requireRole(Role role) {
        if (common.participants().stream().noneMatch(entry -> entry.role() == role)) {
            faults.add(
                    "/participants",
                    "missing-role",
                    "has no "
                            + role.wireName()
                            + "; give one participant the role "
                            + role.wireName());
        }
    }
}
