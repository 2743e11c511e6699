package org.detente.agreements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.event.ActorId;
import org.detente.event.Agreement;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Role;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of an instrument in documented order. A violation is somebody's reading of an
 * act: it is kept in the history and ends nothing. Pure: no clock, no I/O.
 */
final class AgreementProjector {
    private AgreementProjector() {}

    /**
     * An instrument as its facts leave it.
     *
     * @param stage the last that is no violation; empty where only those are known
     */
    record Instrument(
            Optional<String> name,
            SortedSet<ActorId> parties,
            Optional<Agreement.Stage> stage,
            List<Step> history) {
        /** What is only signed or ratified is not in force as far as the log tells. */
        boolean inForce() {
            return stage.filter(Agreement.Stage.IN_FORCE::equals).isPresent();
        }
    }

    /** One stage and its event. */
    record Step(EventFact fact, Agreement agreement) {}

    /** The parties that the event names, else who took part on equal terms. */
    static List<ActorId> parties(DiplomaticEvent event, Agreement agreement) {
        return agreement.parties().isEmpty()
                ? event.actors(Role.PARTICIPANT, Role.INITIATOR, Role.TARGET, Role.HOST)
                : agreement.parties();
    }

    static Instrument project(Collection<EventFact> facts) {
        List<Step> history = new ArrayList<>();
        SortedSet<ActorId> parties = new TreeSet<>();
        @Nullable String name = null;
        Agreement.@Nullable Stage stage = null;
        for (EventFact fact : facts.stream().sorted(EventFact.DOCUMENTED_ORDER).toList()) {
            if (fact.event().details() instanceof Agreement agreement) {
                history.add(new Step(fact, agreement));
                parties.addAll(parties(fact.event(), agreement));
                name = agreement.name() == null ? name : agreement.name();
                stage =
                        switch (agreement.stage()) {
                            case PROPOSED, SIGNED, RATIFIED, IN_FORCE, DENOUNCED ->
                                    agreement.stage();
                            case VIOLATED -> stage;
                        };
            }
        }
        return new Instrument(
                Optional.ofNullable(name), parties, Optional.ofNullable(stage), history);
    }
}
