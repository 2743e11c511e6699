package org.detente.intake.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Intake;
import org.detente.intake.log.EventLog;
import org.detente.intake.log.LogPosition;
import org.detente.intake.problem.FailureProblems;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.ProblemType;
import org.detente.intake.problem.Problems;
import org.detente.intake.request.EventBody;
import org.detente.intake.request.RequestIdentity;
import org.jspecify.annotations.Nullable;

/** Logs one event. */
@Path("/api/v1/events")
class EventResource {
    private static final List<Fault> TOO_LARGE =
            List.of(
                    new Fault(
                            "",
                            "too-large",
                            "has more than 1048576 bytes; shorten it, or split it into several"
                                    + " events"));

    private final Intake intake;
    private final EventLog log;
    private final Problems problems;

    EventResource(Intake intake, EventLog log, Problems problems) {
        this.intake = intake;
        this.log = log;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response log(InputStream body, HttpHeaders headers, RoutingContext routing)
            throws IOException, InterruptedException {
        return switch (EventBody.read(body, headers.getLength())) {
            case EventBody.TooLarge _ ->
                    problems.response(
                            Problem.of(
                                    ProblemType.BODY_TOO_LARGE,
                                    "An event may have at most 1 MiB (1048576 bytes).",
                                    TOO_LARGE),
                            routing);
            case EventBody.Whole whole -> answer(decide(whole.bytes(), routing), routing);
        };
    }

    private Decision decide(byte[] json, RoutingContext routing) throws InterruptedException {
        return switch (intake.examine(json)) {
            case Examination.Faulty faulty -> intake.reject(faulty.faults());
            case Examination.OfAmendment amendment ->
                    intake.reject(List.of(wrongAddress(amendment)));
            case Examination.Good good ->
                    intake.record(List.of(good.draft()), RequestIdentity.of(routing).traceparent())
                            .getFirst()
                            .join();
        };
    }

    private static Fault wrongAddress(Examination.OfAmendment amendment) {
        String event =
                amendment instanceof Examination.GoodAmendment good
                        ? good.proposal().amendment().event().value()
                        : "{id}";
        String act =
                switch (amendment.kind()) {
                    case CORRECTION -> "corrections";
                    case RETRACTION -> "retraction";
                    case REINSTATEMENT -> "reinstatement";
                    case LINK -> "links";
                };
        return new Fault(
                "/kind",
                "amendment",
                "is that of an amendment, not of an event; send it to /api/v1/events/"
                        + event
                        + "/"
                        + act
                        + " with If-Match, without kind, event and supersedes, or as it is as a line"
                        + " of a batch");
    }

    private Response answer(Decision decision, RoutingContext routing) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                    inTheLog(
                            201,
                            "accepted",
                            accepted.id(),
                            accepted.position(),
                            accepted.recordedAt());
            case Decision.Duplicate duplicate ->
                    inTheLog(
                            200,
                            "duplicate",
                            duplicate.id(),
                            duplicate.position(),
                            duplicate.recordedAt());
            case Decision.Rejected rejected ->
                    problems.response(
                            Problem.of(
                                    ProblemType.INVALID_EVENT,
                                    "The event was not logged; errors names all that is wrong with"
                                            + " it.",
                                    rejected.faults()),
                            routing);
            case Decision.Failed failed -> problems.response(FailureProblems.of(failed), routing);
        };
    }

    private Response inTheLog(
            int status, String word, UUID id, LogPosition position, @Nullable Instant recordedAt) {
        String token = log.vector().cover(position).token();
        // Not Response.location(): it would put this service's own address in front.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, "/api/v1/events/" + id)
                .header("Log-Position", token)
                .entity(new EventAnswer(id, word, recordedAt, position.toString(), token))
                .build();
    }
}
