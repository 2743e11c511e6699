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
import java.util.List;
import org.detente.event.RelationshipId;
import org.detente.query.Dates;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.ProblemException;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.RelationshipPath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which relationships there are, each with its temperature. */
@Path("/api/v1/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relationships", description = "Relationships and their temperature")
class RelationshipsResource {
    private final Reads reads;
    private final RelationshipReader relationships;
    private final Clock clock;

    RelationshipsResource(Reads reads, RelationshipReader relationships, Clock clock) {
        this.reads = reads;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** A page of relationships, for the documentation. */
    @Schema(name = "RelationshipPage", description = "A page of relationships, by id")
    record RelationshipPage(List<Answers.Relationship> items, Page.Info page) {}

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listRelationships",
            summary = "List relationships with their temperature",
            description = "By id. on is the date of the temperature, today if not given.")
    @APIResponse(
            responseCode = "200",
            description = "A page of relationships",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RelationshipPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "first-page",
                                            summary = "GET /api/v1/relationships?on=2016-12-15",
                                            value = Examples.RELATIONSHIPS)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @BeanParam Question question,
            @QueryParam("on")
                    @Parameter(description = "Date of the temperature", example = "2016-12-15")
                    @Nullable String on) {
        LocalDate day = Dates.parse("on", on).orElse(Dates.today(clock));
        return reads.list(
                context,
                page,
                versions(question, day),
                Answers.Relationship.class,
                (snapshot, part) ->
                        part.page(
                                relationships.list(snapshot.connection(), part, question, day),
                                Answers.Relationship::id));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getRelationship",
            summary = "One relationship with its temperature",
            description = "The other order of the two actors is redirected (308).")
    @APIResponse(
            responseCode = "200",
            description = "The relationship",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answers.Relationship.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/relationships/JPN-RUS?on=2016-12-15",
                                            value = Examples.RELATIONSHIP)))
    public Response get(
            @BeanParam ReadContext context,
            @BeanParam Question question,
            @PathParam("id") @Parameter(description = "Relationship", example = "JPN-RUS")
                    String id,
            @QueryParam("on")
                    @Parameter(description = "Date of the temperature", example = "2016-12-15")
                    @Nullable String on) {
        RelationshipId relationship = RelationshipPath.of(context, id);
        LocalDate day = Dates.parse("on", on).orElse(Dates.today(clock));
        return reads.answer(
                context,
                versions(question, day),
                snapshot ->
                        relationships
                                .find(snapshot.connection(), relationship, question, day)
                                .orElseThrow(() ->
                                        ProblemException.notFound(
                                                "No event counts for " + relationship + " yet.",
                                                "GET /api/v1/relationships lists those that"
                                                        + " have events.")));
    }

    private static String versions(Question question, LocalDate day) {
        return SeriesReader.basis(question) + " on " + day;
    }
}
