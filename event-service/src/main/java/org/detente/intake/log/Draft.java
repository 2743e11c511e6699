package org.detente.intake.log;

import java.util.Optional;
import java.util.UUID;
import org.detente.event.ActorId;
import org.detente.event.Bearing;
import org.detente.event.DiplomaticEvent;
import org.detente.event.RelationshipId;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
import org.detente.event.wire.WireRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be appended, an event or an amendment of one: what its record needs and no
 * more, since many wait in memory at a time.
 *
 * @param id its content id
 * @param root the event that it is or amends: the key, and so the partition, of all about one event
 * @param type its name in the wire registry
 * @param subject the first relationship that it is about, if it is about one
 * @param canonical its canonical JSON
 */
public record Draft(UUID id, UUID root, String type, @Nullable String subject, byte[] canonical) {
    public static Draft from(Parsed.Valid valid) {
        DiplomaticEvent event = valid.event();
        return new Draft(
                valid.id(),
                valid.id(),
                WireRegistry.typeOf(event.kind()),
                subjectOf(event).map(RelationshipId::value).orElse(null),
                valid.canonical());
    }

    public static Draft from(ParsedAmendment.Valid valid) {
        Amendment amendment = valid.amendment();
        return new Draft(
                valid.id(),
                amendment.event().uuid(),
                WireRegistry.typeOf(amendment.kind()),
                amendment instanceof Correction correction
                        ? subjectOf(correction.content()).map(RelationshipId::value).orElse(null)
                        : null,
                valid.canonical());
    }

    /**
     * Its first two actors in alphabetical order; an event of one actor is about what it bears on.
     */
    private static Optional<RelationshipId> subjectOf(DiplomaticEvent event) {
        // canonical order is alphabetical
        ActorId[] actors = event.actors().limit(2).toArray(ActorId[]::new);
        return actors.length == 2
                ? Optional.of(RelationshipId.of(actors[0], actors[1]))
                : event.common().bearsOn().stream().map(Bearing::relationship).findFirst();
    }
}
