package org.detente.scenarios;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.detente.query.Body;
import org.detente.query.Dates;
import org.detente.query.Faults;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps scenarios, and evaluates them anew as the log grows. */
@Path("/api/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios")
class SavedScenariosResource {
    private static final String ID = "8a76db4c-8be6-8d24-84af-9dc93e3fbb15";

    private final Reads reads;
    private final ScenarioReader reader;
    private final Evaluator evaluator;
    private final SavedScenarios scenarios;
    private final Clock clock;

    SavedScenariosResource(
            Reads reads,
            ScenarioReader reader,
            Evaluator evaluator,
            SavedScenarios scenarios,
            Clock clock) {
        this.reads = reads;
        this.reader = reader;
        this.evaluator = evaluator;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** A page of scenarios, for the documentation. */
    @Schema(name = "ScenarioPage", description = "A page of kept scenarios, the newest first")
    record ScenarioPage(List<SavedAnswers.Item> items, Page.Info page) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "saveScenario",
            summary = "Keep a scenario under a name",
            description =
                    "A document of its author, not an entry of the log: neither the log nor its archive has"
                            + " it, no read depends on it, and it can be deleted. The id is made of the content:"
                            + " the same document again is answered with 200. At most 1000 are kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedAnswers.Draft.class),
                            examples =
                                    @ExampleObject(
                                            name = "no-bastion-and-an-easing",
                                            value = SavedExamples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "It is kept now; Location says where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedAnswers.Item.class),
                            examples = @ExampleObject(name = "kept", value = SavedExamples.ITEM)))
    @APIResponse(
            responseCode = "200",
            description = "The same document was kept before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedAnswers.Item.class),
                            examples = @ExampleObject(name = "kept", value = SavedExamples.ITEM)))
    @APIResponse(
            responseCode = "400",
            description = "It is no scenario that can be taken; errors names all that is wrong",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "two-faults", value = Examples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "As many as allowed are kept",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "full", value = SavedExamples.TOO_MANY)))
    public Response save(byte[] body) {
        Faults faults = new Faults();
        ScenarioDocument.Read read = ScenarioDocument.read(body, reader, faults);
        reads.inSnapshot(
                snapshot -> evaluator.logged(snapshot, read.scenario(), faults.below("scenario")));
        return switch (scenarios.keep(read.document(), read.scenario())) {
            case SavedScenarios.Kept.Anew anew -> kept(201, anew.scenario());
            case SavedScenarios.Kept.Before before -> kept(200, before.scenario());
        };
    }

    private static Response kept(int status, SavedScenario saved) {
        // Not Response.location(): it would put this service's own address in front.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, "/api/v1/scenarios/" + saved.id)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(SavedAnswers.Item.from(saved))
                .build();
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listScenarios",
            summary = "Kept scenarios, the newest first",
            description = "What they suppose is told by each one's own address.")
    @APIResponse(
            responseCode = "200",
            description = "A page of scenarios",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScenarioPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            summary = "GET /api/v1/scenarios",
                                            value = SavedExamples.PAGE)))
    public Response list(@BeanParam ReadContext context, @BeanParam PageRequest page) {
        return reads.list(
                context,
                page,
                scenarios.state(),
                SavedAnswers.Item.class,
                (_, part) ->
                        part.page(
                                scenarios.page(
                                        part.key().map(SavedScenariosResource::edge),
                                        part.backward(),
                                        part.limit() + 1),
                                item -> item.savedAt() + " " + item.id()));
    }

    private static SavedScenario.Edge edge(String key) {
        return SavedScenario.Edge.of(key)
                .orElseThrow(() ->
                        ProblemException.invalidParameter(
                                "cursor", "is of another list; leave it out to begin again."));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getScenario",
            summary = "A kept scenario",
            description = "With its suppositions, as they can be evaluated or kept again.")
    @APIResponse(
            responseCode = "200",
            description = "The scenario",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedAnswers.Whole.class),
                            examples =
                                    @ExampleObject(
                                            name = "whole",
                                            summary =
                                                    "GET /api/v1/scenarios/8a76db4c-8be6-8d24-84af-9dc93e3fbb15",
                                            value = SavedExamples.WHOLE)))
    public Response get(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Scenario", example = ID) String id) {
        SavedScenario saved = scenarios.find(uuid(id));
        return reads.answerVersioned(
                context,
                _ -> SavedAnswers.Whole.from(saved),
                whole -> whole.id() + "-" + whole.savedAt().toEpochMilli());
    }

    @GET
    @Path("{id}/evaluation")
    @RunOnVirtualThread
    @Operation(
            operationId = "evaluateSavedScenario",
            summary = "What a kept scenario comes to now",
            description =
                    "Evaluated over what the log holds now, as POST /scenarios/evaluate does; a scenario"
                            + " without days is told for today (UTC).")
    @APIResponse(
            responseCode = "200",
            description = "What the suppositions change",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "no-bastion-and-an-easing",
                                            summary =
                                                    "GET /api/v1/scenarios/8a76db4c-8be6-8d24-84af-9dc93e3fbb15/evaluation",
                                            value = Examples.EVALUATION)))
    public Response evaluation(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Scenario", example = ID) String id) {
        SavedScenario saved = scenarios.find(uuid(id));
        Faults faults = new Faults();
        Scenario scenario =
                reader.read(Body.read(saved.body.getBytes(StandardCharsets.UTF_8), faults), faults);
        return reads.answer(
                context,
                evaluator.versions() + " " + Dates.today(clock),
                snapshot -> evaluator.evaluate(snapshot, scenario, faults));
    }

    @DELETE
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "deleteScenario",
            summary = "Delete a kept scenario",
            description = "It is gone: neither the log nor the archive has a copy.")
    @APIResponse(responseCode = "204", description = "It is no longer kept")
    public Response delete(
            @PathParam("id") @Parameter(description = "Scenario", example = ID) String id) {
        scenarios.delete(uuid(id));
        return Response.noContent().build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw SavedScenarios.none(id);
        }
    }
}
