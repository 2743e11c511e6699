package org.detente.intake.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
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

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Problem NO_SUCH_RUN =
            Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    "dryRun is true or false. Nothing was logged.",
                    List.of(new Fault("/dryRun", "format", "is neither true nor false")));

    private static final Problem LAGGING =
            Problem.passing(
                    ProblemType.PROJECTION_LAG,
                    "The event is good. What it would change is not known yet: the read models are"
                            + " behind the log. Nothing was logged. Ask again.",
                    SOON);

    private static final Problem AWAY =
            Problem.passing(
                    ProblemType.READ_SIDE_UNAVAILABLE,
                    "The event is good. What it would change is not known: the read side does not"
                            + " answer. Nothing was logged. Ask again.",
                    SOON);

    private final Intake intake;
    private final DryRun dryRun;
    private final EventLog log;
    private final Problems problems;

    EventResource(Intake intake, DryRun dryRun, EventLog log, Problems problems) {
        this.intake = intake;
        this.dryRun = dryRun;
        this.log = log;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response log(
            InputStream body,
            @QueryParam("dryRun") @Nullable String dryRun,
            HttpHeaders headers,
            RoutingContext routing)
            throws IOException, InterruptedException {
        // read before anything is answered, see AmendmentResource
        EventBody read = EventBody.read(body, headers.getLength());
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            return problems.response(NO_SUCH_RUN, routing);
        }
        return switch (read) {
            case EventBody.TooLarge _ ->
                    problems.response(
                            Problem.of(
                                    ProblemType.BODY_TOO_LARGE,
                                    "An event may have at most 1 MiB (1048576 bytes).",
                                    TOO_LARGE),
                            routing);
            case EventBody.Whole whole ->
                    "true".equals(dryRun)
                            ? preview(whole.bytes(), routing)
                            : answer(decide(whole.bytes(), routing), routing);
        };
    }

    private Response preview(byte[] json, RoutingContext routing) throws InterruptedException {
        return switch (intake.examine(json)) {
            // not by way of the intake, which counts what it rejects
            case Examination.Faulty faulty ->
                    answer(new Decision.Rejected(faulty.faults()), routing);
            case Examination.OfAmendment amendment ->
                    answer(new Decision.Rejected(List.of(wrongAddress(amendment))), routing);
            case Examination.Good good ->
                    switch (dryRun.of(good.draft())) {
                        case DryRun.Outcome.Told told -> Response.ok(told.answer()).build();
                        case DryRun.Outcome.Lagging _ -> problems.response(LAGGING, routing);
                        case DryRun.Outcome.Away _ -> problems.response(AWAY, routing);
                    };
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
