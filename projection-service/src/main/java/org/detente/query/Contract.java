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
import org.eclipse.microprofile.openapi.models.media.Content;
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
    private static final String PROBLEM = "Problem";
    private static final String INTERNAL = "/internal";
    private static final String ONE_RELATIONSHIP = "/api/v1/relationships/{";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problem()).addSchema("ProblemError", error());
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
                    }
                    add(
                            operation,
                            "400",
                            problem(
                                    "A parameter is wrong",
                                    "invalid-parameter",
                                    "Invalid parameter",
                                    400,
                                    "Parameter on is no date of the calendar; write it as 2016-12-15."));
                    if (path.startsWith(ONE_RELATIONSHIP)) {
                        add(operation, "308", otherOrder());
                    }
                    if (path.contains("{")) {
                        add(
                                operation,
                                "404",
                                problem(
                                        "There is no such thing",
                                        "not-found",
                                        "Not found",
                                        404,
                                        "'Japan' is no relationship. Write two actor codes in alphabetical order, such as JPN-RUS."));
                    }
                    add(
                            operation,
                            "503",
                            problem(
                                    "The position in Min-Position is not applied yet, or the database is away",
                                    "projection-lag",
                                    "The read models have not caught up",
                                    503,
                                    "The position in Min-Position is not applied yet; try again, or wait longer with Prefer: wait=<seconds>."));
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
            add(
                    operation,
                    "415",
                    problem(
                            "The body is of a type that is not read here",
                            "unsupported-media-type",
                            "Unsupported media type",
                            415,
                            "Send the body as application/json."));
        }
    }

    /** What lists have besides: two further forms, and links to the pages beside. */
    private static void completeList(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        APIResponse good = operation.getResponses().getAPIResponse("200");
        boolean isList =
                parameters != null
                        && parameters.stream()
                                .anyMatch(parameter -> "format".equals(parameter.getName()));
        if (!isList || good == null || good.getContent() == null) {
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
        add(
                operation,
                "406",
                problem(
                        "None of the media types in Accept is offered",
                        "not-acceptable",
                        "Not acceptable",
                        406,
                        "Ask for application/json in Accept; lists are answered as text/csv and"
                                + " application/x-ndjson too."));
    }

    /** What is written while it is read takes a place that others may have taken. */
    private static void completeExport(Operation operation) {
        add(
                operation,
                "429",
                problem(
                        "As many exports are being written as may be at a time",
                        "too-many-exports",
                        "Too many exports",
                        429,
                        "This replica writes 4 exports at a time (detente.exports.running-max). Try"
                                + " again when one of them has ended, or ask for pages with limit."));
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

    private static APIResponse problem(
            String description, String slug, String title, int status, String detail) {
        Map<String, Object> example =
                Map.of(
                        "type", "/problems/" + slug,
                        "title", title,
                        "status", status,
                        "detail", detail,
                        "traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        Content content =
                OASFactory.createContent()
                        .addMediaType(
                                Problems.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))
                                        .example(example));
        return plain(description).content(content);
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /** Word for word as event-service documents it: one document has one shape of problem. */
    private static Schema problem() {
        return object("An error as RFC 9457 describes it.")
                .required(List.of("type", "title", "status", "detail", "traceId"))
                .addProperty(
                        "type", text("Address of the page that explains this kind of problem."))
                .addProperty("title", text("The kind of problem in a few words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text("What was wrong this time and how to put it right."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description(
                                        "Everything that is wrong with the request, not only the first.")
                                .items(OASFactory.createSchema().ref("ProblemError")))
                .addProperty(
                        "traceId",
                        text("The W3C trace id under which the logs know this request."));
    }

    private static Schema error() {
        return object("One thing that is wrong with a request.")
                .required(List.of("pointer", "code", "detail"))
                .addProperty(
                        "pointer",
                        text("JSON Pointer (RFC 6901) to the value; empty for the whole body."))
                .addProperty("code", text("Stable word for programs."))
                .addProperty("detail", text("What is wrong and how to put it right."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
