package org.detente.intake.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.detente.event.codec.Fault;
import org.detente.intake.request.RequestIdentity;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns problems into answers, and every failure into a problem; none names a class. */
@Singleton
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final int AFTER_EVERY_ROUTE = Integer.MAX_VALUE - 1;

    private static final int METHOD_NOT_ALLOWED = 405;

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** The answer that tells the problem. */
    public Response response(Problem problem, RoutingContext routing) {
        Response.ResponseBuilder response =
                Response.status(problem.type().status())
                        .type(MEDIA_TYPE)
                        .header("Cache-Control", "no-store")
                        .entity(body(problem, routing));
        if (problem.retryAfter() != null) {
            response.header("Retry-After", problem.retryAfter().toSeconds());
        }
        return response.build();
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_EVERY_ROUTE).handler(routing -> send(problemOf(404), routing));
        router.route().order(-1_000).failureHandler(this::answerFailure);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException failure, RoutingContext routing) {
        int status = failure.getResponse().getStatus();
        Response response = response(problemOf(status), routing);
        return status == METHOD_NOT_ALLOWED
                ? Response.fromResponse(response).header("Allow", "POST").build()
                : response;
    }

    @ServerExceptionMapper
    Response map(Exception failure, RoutingContext routing) {
        log(failure);
        return response(problemOf(500), routing);
    }

    private static void log(@Nullable Throwable failure) {
        if (failure instanceof IOException) {
            LOG.debug("A client left before its answer was complete", failure);
        } else {
            LOG.error("A request failed", failure);
        }
    }

    private void answerFailure(RoutingContext routing) {
        int status = routing.statusCode();
        if (status >= 400 && status < 500) {
            send(problemOf(status), routing);
        } else {
            log(routing.failure());
            send(problemOf(500), routing);
        }
    }

    private void send(Problem problem, RoutingContext routing) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Part of a good answer is out: only a broken connection can say that the rest is not.
            response.reset();
            return;
        }
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(problem, routing))
                .onFailure(gone -> LOG.debug("The client left before its answer", gone));
    }

    private static Problem problemOf(int status) {
        ProblemType type = ProblemType.forStatus(status);
        return Problem.of(type, detailOf(type));
    }

    private static String detailOf(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "Nothing is here. Events are sent to /api/v1/events.";
            case METHOD_NOT_ALLOWED ->
                    "Events are sent with POST; they are read from the same addresses through the"
                            + " gateway.";
            case NOT_ACCEPTABLE ->
                    "None of the media types in Accept is offered here: one entry is answered with"
                            + " application/json, a batch with application/x-ndjson, an import with"
                            + " either.";
            case UNSUPPORTED_MEDIA_TYPE ->
                    "Content-Type is missing or not read here: send one event as application/json,"
                            + " a batch as application/x-ndjson, a file as text/csv or"
                            + " application/x-ndjson.";
            case INTERNAL ->
                    "This is a fault of the server, not of the request. The log has it under the"
                            + " trace id.";
            case BAD_REQUEST,
                    INVALID_EVENT,
                    INVALID_AMENDMENT,
                    INVALID_PARAMETER,
                    EMPTY_BATCH,
                    DAMAGED_FILE,
                    UNKNOWN_PARAMETER,
                    NO_CHANGE,
                    PLAN_CHANGED,
                    WRONG_STATE,
                    PRECONDITION_FAILED,
                    BODY_TOO_LARGE,
                    PRECONDITION_REQUIRED,
                    PLAN_REQUIRED,
                    TOO_MANY_IMPORTS,
                    TOO_MANY_BATCHES,
                    LOG_UNAVAILABLE,
                    LOG_REFUSED,
                    OUTCOME_UNKNOWN,
                    PROJECTION_LAG,
                    READ_SIDE_UNAVAILABLE ->
                    type.title() + "; the page behind the type says more.";
        };
    }

    private String body(Problem problem, RoutingContext routing) {
        ProblemType type = problem.type();
        try {
            return json.writeValueAsString(
                    new Body(
                            "/problems/" + type.slug(),
                            type.title(),
                            type.status(),
                            problem.detail(),
                            problem.errors(),
                            problem.standing(),
                            RequestIdentity.of(routing).traceId()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem has no JSON", impossible);
        }
    }

    private record Body(
            String type,
            String title,
            int status,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
            @JsonUnwrapped Problem.@Nullable Standing standing,
            String traceId) {}
}
