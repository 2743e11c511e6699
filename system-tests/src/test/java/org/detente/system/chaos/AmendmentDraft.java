package org.detente.system.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;

/**
 * An amendment to be sent, with the id that the log must give it.
 *
 * @param seen what its author has before him
 */
record AmendmentDraft(UUID id, Sight seen, Amendment amendment) {
    private static final int RETRACTIONS_PERCENT = 30;

    /** What fits the state that was seen: a correction or a retraction, or a reinstatement. */
    static AmendmentDraft any(
            Sight seen, Iterator<DiplomaticEvent> contents, String reason, RandomGenerator dice) {
        EventId event = EventId.from(seen.event());
        List<EventId> supersedes = List.copyOf(seen.version().heads());
        if (seen.state().equals("retracted")) {
            return of(seen, new Reinstatement(event, supersedes, reason));
        }
        return dice.nextInt(100) < RETRACTIONS_PERCENT
                ? of(seen, new Retraction(event, supersedes, reason))
                : of(seen, new Correction(event, supersedes, reason, contents.next()));
    }

    static AmendmentDraft of(Sight seen, Amendment amendment) {
        return new AmendmentDraft(
                ContentId.of(AmendmentCodec.canonical(amendment)), seen, amendment);
    }

    UUID event() {
        return seen.event();
    }

    String path() {
        String events = "/api/v1/events/" + seen.event();
        return switch (amendment.kind()) {
            case CORRECTION -> events + "/corrections";
            case RETRACTION -> events + "/retraction";
            case REINSTATEMENT -> events + "/reinstatement";
            case LINK -> events + "/links";
        };
    }

    byte[] body() {
        String content =
                amendment instanceof Correction correction
                        ? ",\"content\":"
                                + new String(
                                        EventCodec.canonical(correction.content()),
                                        StandardCharsets.UTF_8)
                        : "";
        return "{\"reason\":\"%s\"%s}"
                .formatted(amendment.reason(), content)
                .getBytes(StandardCharsets.UTF_8);
    }
}
