package org.detente.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.detente.projection.ParkedReplay;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Tries parked records again, or gives them up; both are recorded. Inside until operators have an
 * identity: the gateway does not know these paths.
 */
@Path("/internal/operator/parked/{projection}/{partition}/{offset}")
@Produces(MediaType.APPLICATION_JSON)
class ParkedResource {
    private final ParkedReplay replay;

    ParkedResource(ParkedReplay replay) {
        this.replay = replay;
    }

    /** What became of it. */
    record Answer(String outcome) {}

    @POST
    @Path("replay")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response replay(
            @PathParam("projection") String projection,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        return answer(replay.replay(projection, partition, offset));
    }

    @POST
    @Path("discard")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response discard(
            @PathParam("projection") String projection,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset) {
        return answer(replay.discard(projection, partition, offset));
    }

    private static Response answer(ParkedReplay.Outcome outcome) {
        return switch (outcome) {
            case ParkedReplay.Outcome.Done done -> Response.ok(new Answer(done.what())).build();
            case ParkedReplay.Outcome.Unknown _ ->
                    throw ProblemException.notFound(
                            "Nothing is parked there.", "GET /api/v1/admin/parked lists what is.");
            case ParkedReplay.Outcome.StillFails fails ->
                    throw new ProblemException(
                            new Problem(
                                    "still-fails",
                                    "It cannot be applied yet",
                                    409,
                                    "It failed again and stays parked: " + fails.reason(),
                                    List.of()));
        };
    }
}
