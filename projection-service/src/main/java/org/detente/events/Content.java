package org.detente.events;

import java.util.Comparator;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.projection.EventFact;

/** A content of an event. Its ids say which; to compare the event itself would take long. */
record Content(UUID eventId, UUID contentId, DiplomaticEvent event) {
    static final Comparator<Content> ORDER =
            Comparator.comparing(Content::eventId).thenComparing(Content::contentId);

    static Content of(EventFact fact) {
        return new Content(fact.id(), fact.content(), fact.event());
    }
}
