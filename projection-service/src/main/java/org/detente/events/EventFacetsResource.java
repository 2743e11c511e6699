package org.detente.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts events by what they have in common. */
@Path("/api/v1/event-facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events", description = "What happened, as logged")
class EventFacetsResource {
    private static final String VERSIONS = "event-facets@1";
    static final String EXAMPLE =
            """
            {"events":1,"complete":true,
             "kinds":[{"value":"deployment","events":1}],
             "actors":[{"value":"RUS","events":1}],
             "places":[],
             "relationships":[{"value":"JPN-RUS","events":1}]}\
            """;

    private final Reads reads;
    private final EventQueries queries;

    EventFacetsResource(Reads reads, EventQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "countEvents",
            summary = "Count events by kind, actor, place and relationship",
            description =
                    "Takes the filters of the list of events, and tells how the events that they admit are"
                            + " spread: what a next filter would leave. The most frequent values come"
                            + " first. At most 50,000 events, the newest, are counted.")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacetsAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "bastion",
                                            summary = "GET /api/v1/event-facets?text=bastion",
                                            value = EXAMPLE)))
    public Response count(@BeanParam ReadContext context, @BeanParam EventFilterParameters asked) {
        EventQueries.Filter filter = asked.filter();
        return reads.answer(
                context,
                VERSIONS,
                snapshot ->
                        FacetsAnswer.of(
                                queries.counts(
                                        snapshot.connection(),
                                        filter,
                                        FacetsAnswer.EVENTS_MAX + 1,
                                        FacetsAnswer.VALUES_MAX + 1)));
    }
}
