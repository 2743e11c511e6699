package org.detente.intake.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would otherwise be ignored silently: a parameter that somebody relies on, a coding
 * that would be read as garbage, a body whose type is a guess.
 */
@Singleton
class RequestChecks {
    /** The parameters of the operations that have any, by path. */
    private static final Map<String, Set<String>> PARAMETERS =
            Map.of(
                    "/api/v1/events",
                    Set.of("dryRun"),
                    "/api/v1/imports",
                    Set.of("format", "dryRun", "plan", "duplicates"));

    private final Problems problems;

    RequestChecks(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter
    Optional<Response> check(ContainerRequestContext request, RoutingContext routing) {
        return Optional.ofNullable(problemOf(request))
                .map(problem -> problems.response(problem, routing));
    }

    private static @Nullable Problem problemOf(ContainerRequestContext request) {
        Set<String> known = PARAMETERS.getOrDefault(request.getUriInfo().getPath(), Set.of());
        Set<String> unknown = new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            return Problem.of(
                    ProblemType.UNKNOWN_PARAMETER,
                    "This operation has "
                            + (known.isEmpty()
                                    ? "no query parameters"
                                    : "the query parameter "
                                            + String.join(", ", new TreeSet<>(known))
                                            + " alone")
                            + "; leave out "
                            + String.join(", ", unknown)
                            + ". Nothing was logged.");
        }
        if (request.getMediaType() == null) {
            return Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is missing; name the type of the body: application/json for one"
                            + " event, application/x-ndjson for a batch.");
        }
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Encoding " + coding + " is not read here; send the body uncoded.");
        }
        return null;
    }
}
