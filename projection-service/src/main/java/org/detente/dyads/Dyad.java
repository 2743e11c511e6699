package org.detente.dyads;

import java.util.Optional;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;

/**
 * A relationship that an event counts for.
 *
 * @param bearingMillionths weight of the event there, 1,000,000 for its own relationships
 * @param cameo what the event means there, where this differs from what it means at home
 */
public record Dyad(
        RelationshipId relationship,
        Direction direction,
        Via via,
        int bearingMillionths,
        Optional<CameoCode> cameo) {
    /** Who acted on whom, by the order of the relationship's id. */
    public enum Direction {
        MUTUAL,
        FIRST_TO_SECOND,
        SECOND_TO_FIRST
    }

    /** Why the event counts for the relationship. */
    public enum Via {
        /** Its participants are the two actors. */
        DIRECT,
        /** A participant is an ended state that one of the actors succeeds. */
        SUCCESSION,
        /** The event says that it bears on the relationship. */
        BEARING
    }
}
