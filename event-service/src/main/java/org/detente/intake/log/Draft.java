package org.detente.intake.log;

import java.util.Optional;
import java.util.UUID;
import org.detente.event.ActorId;
import org.detente.event.Bearing;
import org.detente.event.DiplomaticEvent;
import org.detente.event.RelationshipId;
import org.detente.event.codec.Parsed;
import org.detente.event.wire.WireRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An event that may be appended: what its record needs and no more, since many wait in memory at a
 * time.
 *
 * @param id its content id
 * @param type its name in the wire registry
 * @param subject the first relationship that it is about, if it is about one
 * @param canonical its canonical JSON
 */
public record Draft(UUID id, String type, @Nullable String subject, byte[] canonical) {
    public static Draft from(Parsed.Valid valid) {
        DiplomaticEvent event = valid.event();
        return new Draft(
                valid.id(),
                WireRegistry.typeOf(event.kind()),
                subjectOf(event).map(RelationshipId::value).orElse(null),
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
