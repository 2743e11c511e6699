package org.detente.temperature;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.detente.event.RelationshipId;
import org.detente.query.Dates;
import org.detente.query.KnowledgeParameters;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.RelationshipPath;
import org.detente.temperature.TriadAnswers.Neighbours;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Third parties' relationships whose events bear on one. */
@Path("/api/v1/relationships/{id}/neighbours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relationships", description = "Relationships and their temperature")
class NeighboursResource {
    private final Reads reads;
    private final NeighbourReader neighbours;
    private final Clock clock;

    NeighboursResource(Reads reads, NeighbourReader neighbours, Clock clock) {
        this.reads = reads;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listNeighbours",
            summary = "List the relationships whose events bear on one",
            description =
                    "Events of other relationships that name this one in bearsOn, counted up to on; the"
                            + " relationship with the most events first.")
    @APIResponse(
            responseCode = "200",
            description = "All neighbours",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Neighbours.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/relationships/JPN-RUS/neighbours?on=2017-12-31",
                                            value = TriadExamples.NEIGHBOURS)))
    public Response neighbours(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Relationship", example = "JPN-RUS")
                    String id,
            @QueryParam("on")
                    @Parameter(
                            description = "Events up to this date; today if not given",
                            example = "2017-12-31")
                    @Nullable String on,
            @BeanParam KnowledgeParameters knowledge) {
        RelationshipId relationship = RelationshipPath.of(context, id);
        LocalDate day = Dates.parse("on", on).orElse(Dates.today(clock));
        View view = View.of(knowledge);
        return reads.answer(
                context,
                day.toString(),
                snapshot ->
                        new Neighbours(
                                relationship.value(),
                                neighbours.load(snapshot.connection(), relationship, view, day)));
    }
}
