package org.detente.query;

import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;

/** Values of filters as requests write them. */
public final class FilterValues {
    private FilterValues() {}

    /** An actor's code. */
    public static ActorId actor(String parameter, String text) {
        try {
            return new ActorId(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    parameter, "is no actor code; write an ISO 3166 alpha-3 code such as JPN.");
        }
    }

    /** A relationship, in either order of its actors. */
    public static RelationshipId relationship(String text) {
        return RelationshipId.ofEitherOrder(text)
                .orElseThrow(() ->
                        ProblemException.invalidParameter(
                                "relationship", "is no pair of actors; write it as JPN-RUS."));
    }

    /** A name of our own. */
    public static Slug slug(String parameter, String text, String example) {
        try {
            return new Slug(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    parameter, "is no name of lower-case words; write it as " + example + ".");
        }
    }
}
