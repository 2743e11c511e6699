package org.detente.gateway.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.detente.gateway.problem.Problem;
import org.detente.gateway.problem.ProblemException;
import org.detente.gateway.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Serves the API's description. */
@Path("/openapi")
class OpenApiResource {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final Contract contract;

    OpenApiResource(Contract contract) {
        this.contract = contract;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@QueryParam("format") @Nullable String format, @Context Request request) {
        MediaType type = format == null ? accepted(request) : named(format);
        Contract.Edition edition = contract.current();
        String text = type.equals(YAML) ? edition.yaml() : edition.json();
        EntityTag tag = ContentTag.of(text);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(text, type);
        return answer.tag(tag).header("Cache-Control", "no-cache").build();
    }

    private static MediaType named(String format) {
        return switch (format) {
            case "json" -> JSON;
            case "yaml" -> YAML;
            default ->
                    throw new ProblemException(
                            Problem.of(
                                    ProblemType.INVALID_PARAMETER,
                                    "format is \"" + format + "\"; it can be json or yaml."));
        };
    }

    private static MediaType accepted(Request request) {
        Variant best =
                request.selectVariant(
                        List.of(
                                new Variant(JSON, (String) null, null),
                                new Variant(YAML, (String) null, null)));
        if (best == null) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.NOT_ACCEPTABLE,
                            "The document is offered as application/json and application/yaml; a page for"
                                    + " people is at /docs."));
        }
        return best.getMediaType();
    }
}
