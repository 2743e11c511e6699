package org.detente.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.dyads.Dyads;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.EventId;
import org.detente.history.EventState;

/** Makes the shape in which the API shows an event. */
final class LoggedEvents {
    private LoggedEvents() {}

    /** Of the first record, what is no content. */
    record Record(UUID id, Instant recorded, String recordedBy, String position) {}

    /**
     * The event as it is shown.
     *
     * @param state empty for an event that was never amended
     */
    static LoggedEvent of(Record first, DiplomaticEvent content, Optional<EventState> state) {
        return new LoggedEvent(
                first.id(),
                first.recorded(),
                first.recordedBy(),
                first.position(),
                state.map(known -> known.version().toString()).orElse(first.id().toString()),
                state.map(EventState::status).orElse(EventState.Status.LIVE).wireName(),
                state.filter(EventState::isContested)
                        .map(known -> known.contenders().stream().map(EventId::value).toList())
                        .orElse(null),
                state.map(LoggedEvents::links).orElse(List.of()),
                content.announcedDay().toString(),
                Dyads.of(content).stream().map(dyad -> dyad.relationship().value()).toList(),
                Shown.of(content));
    }

    static List<LoggedEvent.EventLink> links(EventState state) {
        return state.links().stream()
                .map(link ->
                        new LoggedEvent.EventLink(link.relation().wireName(), link.other().value()))
                .toList();
    }
}
