package org.detente.scenarios;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.detente.query.AskContext;
import org.detente.query.Body;
import org.detente.query.Faults;
import org.detente.query.Problem;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evaluates scenarios. */
@Path("/api/v1/scenarios/evaluate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios", description = "What if: suppositions beside what is")
class EvaluationResource {
    private final Reads reads;
    private final ScenarioReader reader;
    private final Evaluator evaluator;

    EvaluationResource(Reads reads, ScenarioReader reader, Evaluator evaluator) {
        this.reads = reads;
        this.reader = reader;
        this.evaluator = evaluator;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "evaluateScenario",
            summary = "What would be if: baseline and scenario side by side",
            description =
                    "Takes events as if they were logged, and logged ones as if they were not, and tells"
                            + " for each relationship, territory, joint activity and sanction that they touch"
                            + " what is and what would be, by the folds of the reads. For temperatures the"
                            + " difference is to the millionth what the explanation says: what each supposed"
                            + " event adds, what is lost with each removed one, and what the shares of all"
                            + " others change because the total is another. Appends nothing and stores"
                            + " nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScenarioRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "no-missiles-and-an-easing",
                                            value = Examples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What the suppositions change",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "no-missiles-and-an-easing",
                                            value = Examples.EVALUATION)))
    @APIResponse(
            responseCode = "400",
            description = "It is no scenario that can be taken; errors names all that is wrong",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "two-faults", value = Examples.INVALID)))
    public Response evaluate(@BeanParam AskContext context, byte[] body) {
        Faults faults = new Faults();
        Scenario scenario = reader.read(Body.read(body, faults), faults);
        return reads.answerAsked(
                context, snapshot -> evaluator.evaluate(snapshot, scenario, faults));
    }
}
