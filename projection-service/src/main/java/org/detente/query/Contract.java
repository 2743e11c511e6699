package org.detente.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the API document with what every read has in common: the errors it may answer with, as
 * problems (RFC 9457), the 304 of a conditional read, and the headers of an answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {
    private static final String INTERNAL = "/internal";
    private static final String ONE_RELATIONSHIP = "/api/v1/relationships/{";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DocumentedProblems.addSchemas(document.getComponents());
        document.getComponents().getSchemas().values().forEach(Contract::leaveTypeToAlternatives);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> {
                    if (!path.startsWith(INTERNAL)) {
                        complete(path, item);
                    }
                });
    }

    /**
     * A reference that may be null is written as alternatives; a type beside them would forbid
     * null.
     */
    private static void leaveTypeToAlternatives(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.values().stream()
                    .filter(property -> property.getAnyOf() != null)
                    .forEach(property -> property.setType(null));
        }
    }

    private static void complete(String path, PathItem item) {
        item.getOperations()
                .forEach((method, operation) -> {
                    completeList(operation);
                    if (path.endsWith("/dossier")) {
                        completeExport(operation);
                    }
                    APIResponse good = operation.getResponses().getAPIResponse("200");
                    if (good != null && !isStream(good)) {
                        good.addHeader(
                                "Log-Position", header("Up to where the log is in this answer"));
                    }
                    if (method == PathItem.HttpMethod.GET) {
                        completeConditional(operation);
                    } else {
                        completeBody(operation);
                        completeChange(operation);
                    }
                    add(operation, "400", DocumentedProblems.invalidParameter());
                    if (path.startsWith(ONE_RELATIONSHIP)) {
                        add(operation, "308", otherOrder());
                    }
                    if (path.contains("{")) {
                        add(operation, "404", DocumentedProblems.notFound());
                    }
                    add(operation, "503", DocumentedProblems.projectionLag());
                });
    }

    private static void completeConditional(Operation operation) {
        APIResponse good = operation.getResponses().getAPIResponse("200");
        if (good != null && isStream(good)) {
            return;
        }
        if (good != null) {
            good.addHeader("ETag", header("Names this answer for a conditional read"));
        }
        add(operation, "304", plain("Nothing has changed since the ETag in If-None-Match"));
    }

    private static void completeBody(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation, "415", DocumentedProblems.unsupportedMediaType());
        }
    }

    /** A change of what somebody else may have changed says which version its author saw. */
    private static void completeChange(Operation operation) {
        if (hasParameter(operation, "If-Match")) {
            add(operation, "412", DocumentedProblems.preconditionFailed());
            add(operation, "428", DocumentedProblems.preconditionRequired());
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    /** What lists have besides: two further forms, and links to the pages beside. */
    private static void completeList(Operation operation) {
        APIResponse good = operation.getResponses().getAPIResponse("200");
        if (!hasParameter(operation, "format") || good == null || good.getContent() == null) {
            return;
        }
        good.getContent()
                .addMediaType(
                        Format.TEXT_CSV,
                        OASFactory.createMediaType()
                                .schema(
                                        text(
                                                "RFC 4180 with a header line: a column for each member of an"
                                                        + " item, members of members with a dot, lists as JSON."
                                                        + " Text that begins like a formula has an apostrophe"
                                                        + " before it.")))
                .addMediaType(
                        Format.APPLICATION_NDJSON,
                        OASFactory.createMediaType()
                                .schema(text("The items alone, one JSON object on each line.")))
                .addMediaType(
                        Format.APPLICATION_CSVM,
                        OASFactory.createMediaType()
                                .schema(
                                        object(
                                                "What the columns of the CSV are and what it is made from"
                                                        + " (W3C, CSV on the Web).")));
        good.addHeader(
                "Link",
                header(
                        "The next and the previous page (RFC 8288), where there are; of a CSV,"
                                + " describedby"));
        completeExport(operation);
        add(operation, "406", DocumentedProblems.notAcceptable());
    }

    /** What is written while it is read takes a place that others may have taken. */
    private static void completeExport(Operation operation) {
        add(operation, "429", DocumentedProblems.tooManyExports());
    }

    private static void add(Operation operation, String status, APIResponse response) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static boolean isStream(APIResponse good) {
        return good.getContent() != null
                && good.getContent().getMediaType(MediaType.SERVER_SENT_EVENTS) != null;
    }

    private static APIResponse otherOrder() {
        return plain("The actors are named in the other order")
                .addHeader("Location", header("The same with the actors in alphabetical order"));
    }

    private static APIResponse plain(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
