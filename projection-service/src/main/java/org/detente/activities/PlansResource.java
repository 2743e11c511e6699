package org.detente.activities;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.detente.event.PlanId;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks plans up. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joint-activities", description = "What states do together, and the plans for it")
class PlansResource {
    private static final ActivityRules RULES = ActivityRules.CURRENT;

    private final Reads reads;
    private final ActivityCatalogue catalogue;
    private final ActivityQueries queries;
    private final Clock clock;

    PlansResource(Reads reads, ActivityCatalogue catalogue, ActivityQueries queries, Clock clock) {
        this.reads = reads;
        this.catalogue = catalogue;
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getPlan",
            summary = "A plan: its points, activities and deals",
            description =
                    "Groups the activities and deals that refer to the plan, with their number in each"
                            + " status and their money by currency; a deal counts once however often it is"
                            + " reached. Points are listed as far as anything refers to them.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "five-projects",
                                            summary =
                                                    "GET /api/v1/plans/five-projects?on=2017-12-31",
                                            value = Examples.PLAN)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "date", value = Examples.BAD_DATE)))
    @APIResponse(
            responseCode = "404",
            description = "No event in view refers to it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "unknown", value = Examples.NO_PLAN)))
    @APIResponse(
            responseCode = "503",
            description = "The position asked for is not reached, or the database is away",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "lag", value = Examples.LAG)))
    public Response get(
            @BeanParam ReadContext context,
            @BeanParam VantageParameters vantage,
            @PathParam("id") @Parameter(description = "Plan id", example = "five-projects")
                    String id) {
        Question question = vantage.question(clock, Optional.empty(), RULES);
        return reads.answer(
                context,
                RULES.version() + " on " + question.vantage().on(),
                snapshot ->
                        PlanAnswer.from(
                                find(snapshot.connection(), id, question), question, RULES));
    }

    private PlanView find(Connection connection, String id, Question question) throws SQLException {
        Optional<PlanId> named = planId(id);
        if (named.isPresent()) {
            Optional<PlanView> found = catalogue.findPlan(connection, named.get(), question);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw ProblemException.notFound(
                "No event in view refers to a plan '" + id + "'.",
                NameList.of(queries.somePlans(connection), "plans")
                        + " Where on or knownOn was given, ask for a later day.");
    }

    private static Optional<PlanId> planId(String id) {
        try {
            return Optional.of(new PlanId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
