package org.detente.temperature;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.detente.event.RelationshipId;
import org.detente.query.Dates;
import org.detente.query.ProblemException;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.RelationshipPath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The temperature of a relationship, and why it is what it is. */
@Path("/api/v1/relationships/{id}/temperature")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relationships", description = "Relationships and their temperature")
class TemperatureResource {
    private static final int POINTS_DEFAULT = 1000;
    private static final int POINTS_MAX = 10_000;
    private static final int STEPS_MAX = 100_000;
    private static final int LINES_DEFAULT = 100;
    private static final int LINES_MAX = 1000;

    private final Reads reads;
    private final SeriesReader series;
    private final Explainer explainer;
    private final Clock clock;

    TemperatureResource(Reads reads, SeriesReader series, Explainer explainer, Clock clock) {
        this.reads = reads;
        this.series = series;
        this.explainer = explainer;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "getTemperature",
            summary = "Temperature of a relationship on a date or over time",
            description =
                    "Give on for one date, or from and to for a series (the last year if neither is"
                            + " given). Each answer uses one model. Values are exact to a millionth.")
    @APIResponse(
            responseCode = "200",
            description = "The readings, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answers.Series.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/relationships/JPN-RUS/temperature?from=2016-12-14&to=2016-12-16",
                                            value = Examples.SERIES)))
    public Response temperature(
            @BeanParam ReadContext context,
            @BeanParam Question question,
            @PathParam("id") @Parameter(description = "Relationship", example = "JPN-RUS")
                    String id,
            @QueryParam("on") @Parameter(description = "One date", example = "2016-12-15")
                    @Nullable String on,
            @QueryParam("from")
                    @Parameter(description = "First date of a series", example = "2016-12-01")
                    @Nullable String from,
            @QueryParam("to")
                    @Parameter(description = "Last date of a series", example = "2016-12-31")
                    @Nullable String to,
            @QueryParam("step")
                    @Parameter(
                            description = "Step between points",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"day", "week", "month"},
                                            defaultValue = "day"))
                    @Nullable String step,
            @QueryParam("maxPoints")
                    @Parameter(
                            description =
                                    "Most points of the answer, 3 to 10000; longer series are thinned out"
                                            + " by largest-triangle-three-buckets",
                            example = "1000")
                    @Nullable String maxPoints) {
        RelationshipId relationship = RelationshipPath.of(context, id);
        SeriesReader.Range range = range(on, from, to, step(step), points(maxPoints));
        return reads.answer(
                context,
                SeriesReader.versions(question.scale()).toString(),
                snapshot -> series.read(snapshot.connection(), relationship, question, range));
    }

    @GET
    @Path("explanation")
    @RunOnVirtualThread
    @Operation(
            operationId = "explainTemperature",
            summary = "Why the temperature is what it is, or why it moved",
            description =
                    "With on: every event that counts, each factor of its weight and its share; the"
                            + " shares add up to the value exactly. With from and to: what each event"
                            + " changed between the two dates. Events beyond limit are summed up in rest.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answers.Explanation.class),
                            examples =
                                    @ExampleObject(
                                            name = "december-2016",
                                            summary =
                                                    "GET /api/v1/relationships/JPN-RUS/temperature/explanation?on=2016-12-15&limit=1",
                                            value = Examples.EXPLANATION)))
    public Response explanation(
            @BeanParam ReadContext context,
            @BeanParam Question question,
            @PathParam("id") @Parameter(description = "Relationship", example = "JPN-RUS")
                    String id,
            @QueryParam("on")
                    @Parameter(
                            description = "Date to explain; today if none is given",
                            example = "2016-12-15")
                    @Nullable String on,
            @QueryParam("from") @Parameter(description = "Earlier date of a change to explain")
                    @Nullable String from,
            @QueryParam("to") @Parameter(description = "Later date of a change to explain")
                    @Nullable String to,
            @QueryParam("limit")
                    @Parameter(
                            description = "Most events to list one by one, 1 to 1000",
                            example = "100")
                    @Nullable String limit) {
        RelationshipId relationship = RelationshipPath.of(context, id);
        int most = number("limit", limit, LINES_DEFAULT, 1, LINES_MAX);
        boolean change = from != null || to != null;
        if (change && question.model() == Model.SUMS) {
            throw ProblemException.invalidParameter(
                    "model", "sums has no change to explain; explain one date with on.");
        }
        SeriesReader.Range range = range(on, from, to, Step.DAY, 1);
        return reads.answer(
                context,
                SeriesReader.versions(question.scale()).toString(),
                snapshot ->
                        change
                                ? explainer.between(
                                        snapshot.connection(), relationship, question, range, most)
                                : explainer.on(
                                        snapshot.connection(),
                                        relationship,
                                        question,
                                        on == null ? Dates.today(clock) : range.to(),
                                        most));
    }

    private SeriesReader.Range range(
            @Nullable String on,
            @Nullable String from,
            @Nullable String to,
            Step step,
            int maxPoints) {
        if (on != null && (from != null || to != null)) {
            throw ProblemException.invalidParameter(
                    "on", "goes without from and to; give one date, or a range.");
        }
        LocalDate last =
                Dates.parse("on", on).or(() -> Dates.parse("to", to)).orElse(Dates.today(clock));
        LocalDate first = on != null ? last : Dates.parse("from", from).orElse(last.minusYears(1));
        if (first.isAfter(last)) {
            throw ProblemException.invalidParameter(
                    "from", "lies after to; give the earlier date first.");
        }
        if (ChronoUnit.DAYS.between(first, last) > STEPS_MAX) {
            throw ProblemException.invalidParameter(
                    "from",
                    "lies more than " + STEPS_MAX + " days before to; ask for a shorter range.");
        }
        return new SeriesReader.Range(first, last, step, maxPoints);
    }

    private static Step step(@Nullable String name) {
        return Step.find(name == null ? Step.DAY.wireName() : name)
                .orElseThrow(() ->
                        ProblemException.invalidParameter("step", "is none of day, week, month."));
    }

    private static int points(@Nullable String text) {
        return number("maxPoints", text, POINTS_DEFAULT, 3, POINTS_MAX);
    }

    private static int number(String name, @Nullable String text, int absent, int least, int most) {
        if (text == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // answered below, like a number out of bounds
        }
        throw ProblemException.invalidParameter(
                name, "is not a number from " + least + " to " + most + ".");
    }
}
