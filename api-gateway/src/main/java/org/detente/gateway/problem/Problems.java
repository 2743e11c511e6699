package org.detente.gateway.problem;

import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.detente.gateway.RequestIdentity;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every failure into a problem; nothing that a client sees names a class or shows a stack
 * trace.
 */
@Singleton
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int BEFORE_QUARKUS_OWN_PAGES = -1_000;

    void register(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS_OWN_PAGES).failureHandler(Problems::answerFailure);
    }

    /** Answers with {@code problem}, if there is still somebody to answer. */
    public static void send(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Part of a good answer is out: only a broken connection can still say that the rest is
            // missing.
            response.reset();
            return;
        }
        response.setStatusCode(problem.type().status());
        response.putHeader(CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.putHeader(CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        response.end(problem.json(RequestIdentity.of(routing).traceId()))
                .onFailure(
                        cause -> LOG.debug("The client left before the problem reached it", cause));
    }

    private static void answerFailure(RoutingContext routing) {
        Throwable cause = routing.failure();
        if (cause instanceof ProblemException known) {
            send(routing, known.problem());
        } else if (cause instanceof WebApplicationException known) {
            send(routing, problemOf(known));
        } else if (routing.statusCode() >= 400 && routing.statusCode() < 500) {
            send(routing, problemOf(routing.statusCode()));
        } else {
            LOG.errorf(cause, "%s %s failed", routing.request().method(), routing.normalizedPath());
            send(routing, internal());
        }
    }

    @ServerExceptionMapper
    public Response map(ProblemException failure, RoutingContext routing) {
        return response(failure.problem(), routing);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException failure, RoutingContext routing) {
        if (failure.getResponse().getStatus() < 400) {
            return failure.getResponse();
        }
        Response response = response(problemOf(failure), routing);
        MultivaluedMap<String, Object> given = failure.getResponse().getHeaders();
        if (given.containsKey("Allow")) {
            return Response.fromResponse(response).header("Allow", given.getFirst("Allow")).build();
        }
        return response;
    }

    private static Response response(Problem problem, RoutingContext routing) {
        Response.ResponseBuilder builder =
                Response.status(problem.type().status())
                        .type(Problem.MEDIA_TYPE)
                        .header("Cache-Control", "no-store")
                        .entity(problem.json(RequestIdentity.of(routing).traceId()));
        problem.headers().forEach(builder::header);
        return builder.build();
    }

    private static Problem problemOf(WebApplicationException failure) {
        return problemOf(failure.getResponse().getStatus());
    }

    private static Problem problemOf(int status) {
        ProblemType type = ProblemType.forStatus(status);
        return switch (type) {
            case NOT_FOUND -> Problem.of(type, "Nothing is here. /docs lists what the API offers.");
            case METHOD_NOT_ALLOWED ->
                    Problem.of(
                            type,
                            "This address does not take this method; Allow lists those that it takes.");
            case NOT_ACCEPTABLE ->
                    Problem.of(
                            type,
                            "None of the media types in Accept is offered here; /docs lists them.");
            case INTERNAL -> internal();
            case BAD_REQUEST,
                    INVALID_PARAMETER,
                    REQUEST_TIMEOUT,
                    BODY_TOO_LARGE,
                    URI_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    UPSTREAM_UNAVAILABLE,
                    UPSTREAM_TIMEOUT ->
                    Problem.of(type, type.title() + "; the page behind the type says more.");
        };
    }

    private static Problem internal() {
        return Problem.of(
                ProblemType.INTERNAL,
                "This is a fault of the server, not of the request. The log has it under the trace id.");
    }
}
