package org.detente.event;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One thing that happened between states: the shared fields and those of its kind. */
public record DiplomaticEvent(Common common, Details details) {
    /**
     * From when a fact without a beginning counts as known: "is deployed there", said without a
     * start, was so all along as far as its source tells.
     */
    public static final LocalDate ALWAYS_KNOWN = LocalDate.of(1, 1, 1);

    public Kind kind() {
        return details.kind();
    }

    public Edtf occurred() {
        return common.occurred();
    }

    /**
     * The day from which the event is public: the last day of {@code announced}, else of {@code
     * occurred}. What has no end is public once it has begun, what has no beginning always.
     */
    public LocalDate announcedDay() {
        Edtf announced = common.announced();
        if (announced != null) {
            return announced.latest();
        }
        if (occurred().startIsOpen()) {
            return ALWAYS_KNOWN;
        }
        return occurred().endIsOpen() ? occurred().latestStart() : occurred().latest();
    }

    /** The actors in one of the roles, in canonical order. */
    public List<ActorId> actors(Role... roles) {
        List<Role> wanted = List.of(roles);
        return common.participants().stream()
                .filter(participant -> wanted.contains(participant.role()))
                .map(Participant::actor)
                .distinct()
                .toList();
    }

    /** Every actor that the event names, in canonical order. */
    public Stream<ActorId> actors() {
        return common.participants().stream().map(Participant::actor).distinct();
    }
}
