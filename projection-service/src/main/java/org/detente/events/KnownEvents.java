package org.detente.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.detente.query.ProblemException;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Tells event-service which entries the log holds already. Between services only; the gateway hides
 * it.
 */
@Path("/internal/known-events")
class KnownEvents {
    private static final int IDS_MAX = 1000;

    private final Reads reads;
    private final EventQueries queries;

    KnownEvents(Reads reads, EventQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    record Question(List<UUID> ids) {}

    record Answer(List<Known> known) {}

    record Known(UUID id, UUID event, String position) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Answer ask(Question question) {
        if (question.ids().size() > IDS_MAX) {
            throw ProblemException.invalidParameter(
                    "ids", "has more than " + IDS_MAX + " entries; ask in parts.");
        }
        return new Answer(
                reads.inSnapshot(snapshot -> queries.known(snapshot.connection(), question.ids())));
    }
}
