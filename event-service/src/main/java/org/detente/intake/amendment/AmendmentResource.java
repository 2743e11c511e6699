package org.detente.intake.amendment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Version;
import org.detente.intake.decision.AmendmentDecision;
import org.detente.intake.decision.Amendments;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Examination;
import org.detente.intake.log.EventLog;
import org.detente.intake.problem.FailureProblems;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.Problems;
import org.detente.intake.request.EventBody;
import org.detente.intake.request.RequestIdentity;

/** Logs what is said about an event that is in the log. */
@Path("/api/v1/events/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AmendmentResource {
    private final Amendments amendments;
    private final EventLog log;
    private final Problems problems;

    AmendmentResource(Amendments amendments, EventLog log, Problems problems) {
        this.amendments = amendments;
        this.log = log;
        this.problems = problems;
    }

    @POST
    @Path("/corrections")
    @RunOnVirtualThread
    public Response correct(
            @PathParam("id") String id,
            InputStream body,
            HttpHeaders headers,
            RoutingContext routing)
            throws IOException, InterruptedException {
        return amend(new Request(AmendmentKind.CORRECTION, id, body, headers), routing);
    }

    @POST
    @Path("/retraction")
    @RunOnVirtualThread
    public Response retract(
            @PathParam("id") String id,
            InputStream body,
            HttpHeaders headers,
            RoutingContext routing)
            throws IOException, InterruptedException {
        return amend(new Request(AmendmentKind.RETRACTION, id, body, headers), routing);
    }

    @POST
    @Path("/reinstatement")
    @RunOnVirtualThread
    public Response reinstate(
            @PathParam("id") String id,
            InputStream body,
            HttpHeaders headers,
            RoutingContext routing)
            throws IOException, InterruptedException {
        return amend(new Request(AmendmentKind.REINSTATEMENT, id, body, headers), routing);
    }

    @POST
    @Path("/links")
    @RunOnVirtualThread
    public Response link(
            @PathParam("id") String id,
            InputStream body,
            HttpHeaders headers,
            RoutingContext routing)
            throws IOException, InterruptedException {
        return amend(new Request(AmendmentKind.LINK, id, body, headers), routing);
    }

    private Response amend(Request request, RoutingContext routing)
            throws IOException, InterruptedException {
        // read before anything is answered: an answer that overtakes its request's body costs the
        // connection, and with it whatever the gateway sends next on it
        EventBody body = EventBody.read(request.body(), request.headers().getLength());
        EventId event;
        try {
            event = new EventId(request.id());
        } catch (IllegalArgumentException noId) {
            return refused(
                    AmendmentProblems.noSuchEvent(String.valueOf(noId.getMessage())), routing);
        }
        return switch (IfMatch.read(request.ifMatch())) {
            case IfMatch.Missing _ -> refused(AmendmentProblems.NO_PRECONDITION, routing);
            case IfMatch.Malformed malformed -> refused(AmendmentProblems.of(malformed), routing);
            case IfMatch.Of expected ->
                    amend(body, request.kind(), event, expected.version(), routing);
        };
    }

    private Response amend(
            EventBody body,
            AmendmentKind kind,
            EventId event,
            Version supersedes,
            RoutingContext routing)
            throws InterruptedException {
        return switch (body) {
            case EventBody.TooLarge _ -> refused(AmendmentProblems.TOO_LARGE, routing);
            case EventBody.Whole whole ->
                    answer(
                            decide(
                                    amendments.examine(whole.bytes(), kind, event, supersedes),
                                    routing),
                            routing);
        };
    }

    private AmendmentDecision decide(Examination.OfAmendment examination, RoutingContext routing)
            throws InterruptedException {
        return switch (examination) {
            case Examination.FaultyAmendment faulty -> amendments.reject(faulty.faults());
            case Examination.GoodAmendment good ->
                    amendments
                            .record(
                                    List.of(good.proposal()),
                                    RequestIdentity.of(routing).traceparent())
                            .getFirst()
                            .join();
        };
    }

    private Response answer(AmendmentDecision decision, RoutingContext routing) {
        return switch (decision) {
            case AmendmentDecision.Logged logged -> logged(logged);
            case AmendmentDecision.Refused refused ->
                    refused(AmendmentProblems.of(refused.refusal()), routing);
            case AmendmentDecision.Failed failed ->
                    refused(FailureProblems.ofAmendment(failed.decision()), routing);
        };
    }

    private Response logged(AmendmentDecision.Logged logged) {
        return switch (logged.decision()) {
            case Decision.Accepted _ -> logged(logged, 201, "accepted");
            case Decision.Duplicate _ -> logged(logged, 200, "duplicate");
        };
    }

    private Response logged(AmendmentDecision.Logged logged, int status, String word) {
        Decision.InTheLog in = logged.decision();
        String token = log.vector().cover(in.position()).token();
        // Not Response.location(): it would put this service's own address in front.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, "/api/v1/events/" + logged.event() + "/history")
                .header(HttpHeaders.ETAG, IfMatch.tagOf(logged.version()))
                .header("Log-Position", token)
                .entity(
                        new AmendmentAnswer(
                                in.id(),
                                logged.event().value(),
                                logged.version().toString(),
                                word,
                                in.recordedAt(),
                                in.position().toString(),
                                token))
                .build();
    }

    private Response refused(Problem problem, RoutingContext routing) {
        return problems.response(problem, routing);
    }

    /** What all four operations get. */
    private record Request(AmendmentKind kind, String id, InputStream body, HttpHeaders headers) {
        List<String> ifMatch() {
            List<String> lines = headers.getRequestHeader(IfMatch.HEADER);
            return lines == null ? List.of() : lines;
        }
    }
}
