package org.detente.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the API document says of problems that many operations may answer with. */
final class DocumentedProblems {
    private static final String PROBLEM = "Problem";
    private static final String ERROR = "ProblemError";

    private DocumentedProblems() {}

    static void addSchemas(Components components) {
        components.addSchema(PROBLEM, problemSchema()).addSchema(ERROR, errorSchema());
    }

    static APIResponse invalidParameter() {
        return problem(
                "A parameter is wrong",
                ProblemException.invalidParameter(
                        "on", "is no date of the calendar; write it as 2016-12-15."));
    }

    static APIResponse notFound() {
        return problem(
                "There is no such thing",
                ProblemException.notFound(
                        "'Japan' is no relationship.",
                        "Write two actor codes in alphabetical order, such as JPN-RUS."));
    }

    static APIResponse notAcceptable() {
        return problem(
                "None of the media types in Accept is offered",
                "not-acceptable",
                "Not acceptable",
                406,
                "Ask for application/json in Accept; lists are answered as text/csv and"
                        + " application/x-ndjson too.");
    }

    static APIResponse preconditionFailed() {
        return problem(
                "It has changed since", IfMatch.stale("55c55612-2650-86c7-88a0-798fd05679bc-2"));
    }

    static APIResponse unsupportedMediaType() {
        return problem(
                "The body is of a type that is not read here",
                "unsupported-media-type",
                "Unsupported media type",
                415,
                "Send the body as application/json.");
    }

    static APIResponse preconditionRequired() {
        return problem("If-Match is missing", IfMatch.missing());
    }

    /** What is written while it is read takes a place that others may have taken. */
    static APIResponse tooManyExports() {
        return problem(
                "As many exports are being written as may be at a time",
                "too-many-exports",
                "Too many exports",
                429,
                "This replica writes 4 exports at a time (detente.exports.running-max). Try again when"
                        + " one of them has ended, or ask for pages with limit.");
    }

    static APIResponse projectionLag() {
        return problem(
                "The position in Min-Position is not applied yet, or the database is away",
                ProblemException.lag());
    }

    private static APIResponse problem(String description, ProblemException example) {
        Problem problem = example.problem();
        return problem(
                description, problem.slug(), problem.title(), problem.status(), problem.detail());
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
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        Problems.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref(PROBLEM))
                                                .example(example)));
    }

    /** Word for word as event-service documents it: one document has one shape of problem. */
    private static Schema problemSchema() {
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
                                .items(OASFactory.createSchema().ref(ERROR)))
                .addProperty(
                        "traceId",
                        text("The W3C trace id under which the logs know this request."));
    }

    private static Schema errorSchema() {
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
