package org.detente.temperature;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.reference.Actors;
import org.detente.query.Dates;
import org.detente.query.ProblemException;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.temperature.TriadAnswers.Triad;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Triangles of relationships. */
@Path("/api/v1/triads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relationships", description = "Relationships and their temperature")
class TriadsResource {
    private static final int ACTORS = 3;

    private final Reads reads;
    private final TriadReader triads;
    private final Clock clock;

    TriadsResource(Reads reads, TriadReader triads, Clock clock) {
        this.reads = reads;
        this.triads = triads;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "getTriad",
            summary = "Three actors and whether the signs between them are balanced",
            description = TriadAnswers.RULE + " For the models decayed-mean and stock.")
    @APIResponse(
            responseCode = "200",
            description = "The triad",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Triad.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia-usa",
                                            summary =
                                                    "GET /api/v1/triads?actor=JPN&actor=RUS&actor=USA&on=2016-12-15",
                                            value = TriadExamples.TRIAD)))
    public Response triad(
            @BeanParam ReadContext context,
            @BeanParam Question question,
            @QueryParam("actor")
                    @Parameter(
                            description = "One of three different actors; repeat the parameter",
                            required = true,
                            example = "[\"JPN\",\"RUS\",\"USA\"]")
                    List<String> actor,
            @QueryParam("on")
                    @Parameter(
                            description = "Date of the readings; today if not given",
                            example = "2016-12-15")
                    @Nullable String on) {
        List<ActorId> actors = actors(actor);
        if (question.model() == Model.FLOW || question.model() == Model.SUMS) {
            throw ProblemException.invalidParameter(
                    "model", "has no sign; ask for decayed-mean or stock.");
        }
        LocalDate day = Dates.parse("on", on).orElse(Dates.today(clock));
        return reads.answer(
                context,
                SeriesReader.versions(question.scale()) + " " + day,
                snapshot -> triads.load(snapshot.connection(), actors, question, day));
    }

    private static List<ActorId> actors(List<String> names) {
        List<ActorId> known =
                names.stream()
                        .filter(ActorId::isFormOf)
                        .map(ActorId::new)
                        .filter(id -> Actors.find(id).isPresent())
                        .distinct()
                        .sorted()
                        .toList();
        if (names.size() != ACTORS || known.size() != ACTORS) {
            throw ProblemException.invalidParameter(
                    "actor",
                    "is wanted three times with three different known actors; write"
                            + " actor=JPN&actor=RUS&actor=USA.");
        }
        return known;
    }
}
