package org.detente.intake.decision;

import java.util.Set;
import java.util.TreeSet;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.codec.ParsedAmendment;
import org.detente.intake.log.Draft;

/** An amendment that is good by itself; whether it may be appended is for the log to say. */
public record Proposal(Amendment amendment, Draft draft) {
    static Proposal from(ParsedAmendment.Valid valid) {
        return new Proposal(valid.amendment(), Draft.from(valid));
    }

    EventId id() {
        return EventId.from(draft.id());
    }

    /** The events that its decision looks at: proposals that share none are independent. */
    public Set<EventId> events() {
        Set<EventId> events = new TreeSet<>();
        events.add(amendment.event());
        if (amendment instanceof Link link) {
            events.add(link.other());
        }
        return events;
    }
}
