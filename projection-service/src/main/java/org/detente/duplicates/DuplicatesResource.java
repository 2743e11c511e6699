package org.detente.duplicates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Fault;
import org.detente.event.codec.Parsed;
import org.detente.query.AskContext;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says which logged events may tell the same happening as another one. */
@Path("/api/v1/events/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
class DuplicatesResource {
    private final Reads reads;
    private final Candidates candidates;

    DuplicatesResource(Reads reads, Candidates candidates) {
        this.reads = reads;
        this.candidates = candidates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "findDuplicates",
            summary = "Logged events that may tell the same happening",
            description =
                    "Compares an event, logged or not, with those of its kind that lie near in time and have"
                            + " an actor, a place or a source in common. Each candidate has a score of 0 to 100"
                            + " made of the points of the rules that hold, all listed. An event of the same"
                            + " content is the same event and no candidate. Nothing is appended.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            implementation = Object.class,
                                            description = "An event as POST /events takes it"),
                            examples =
                                    @ExampleObject(
                                            name = "a-visit-told-again",
                                            value = Examples.EVENT)))
    @APIResponse(
            responseCode = "200",
            description = "The candidates",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DuplicatesAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "a-visit-told-again",
                                            value = Examples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "It is no event; errors names all that is wrong, as when it is logged",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "no-date", value = Examples.INVALID)))
    public Response find(@BeanParam AskContext context, byte[] body) {
        return switch (EventCodec.parse(body)) {
            case Parsed.Valid valid ->
                    reads.answerAsked(
                            context,
                            snapshot ->
                                    new DuplicatesAnswer(
                                            valid.id(),
                                            Rules.CURRENT.version(),
                                            candidates
                                                    .of(
                                                            snapshot.connection(),
                                                            valid.id(),
                                                            valid.event())
                                                    .stream()
                                                    .map(found ->
                                                            DuplicatesAnswer.Candidate.of(
                                                                    found, Rules.CURRENT))
                                                    .toList()));
            case Parsed.Invalid invalid -> throw invalid(invalid.faults());
        };
    }

    private static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(
                new Problem(
                        "invalid-event",
                        "The event is invalid",
                        400,
                        "The event was compared with none; errors names all that is wrong with it.",
                        faults.stream()
                                .map(fault ->
                                        new Problem.Error(
                                                fault.pointer(), fault.code(), fault.detail()))
                                .toList()));
    }
}
