package org.detente.query;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Actors;

/** The relationship in a path: canonical as it stands, the other order redirected. */
public final class RelationshipPath {
    private static final int PERMANENT_REDIRECT = 308;

    private RelationshipPath() {}

    /** The relationship that {@code id} names; a redirect or a 404 problem is thrown otherwise. */
    public static RelationshipId of(ReadContext context, String id) {
        RelationshipId relationship =
                RelationshipId.ofEitherOrder(id)
                        .orElseThrow(() ->
                                ProblemException.notFound(
                                        "'" + id + "' is no relationship.",
                                        "Write two actor codes in alphabetical order, such as"
                                                + " JPN-RUS."));
        if (!relationship.value().equals(id)) {
            String address = context.address().replace("/" + id, "/" + relationship);
            throw new WebApplicationException(
                    Response.status(PERMANENT_REDIRECT)
                            .location(URI.create(address.replaceFirst("\\?null$", "")))
                            .build());
        }
        requireKnown(relationship.first());
        requireKnown(relationship.second());
        return relationship;
    }

    private static void requireKnown(ActorId actor) {
        if (Actors.find(actor).isEmpty()) {
            throw ProblemException.notFound(
                    "'" + actor + "' is no known actor.",
                    "Actors are ISO 3166 alpha-3 codes such as JPN.");
        }
    }
}
