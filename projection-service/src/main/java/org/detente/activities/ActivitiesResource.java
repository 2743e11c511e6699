package org.detente.activities;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.detente.activities.ActivityQueries.Edge;
import org.detente.event.ActivityId;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists and looks up joint activities. */
@Path("/api/v1/joint-activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joint-activities", description = "What states do together, and the plans for it")
class ActivitiesResource {
    private static final ActivityRules RULES = ActivityRules.CURRENT;

    private final Reads reads;
    private final ActivityCatalogue catalogue;
    private final ActivityQueries queries;
    private final Clock clock;

    ActivitiesResource(
            Reads reads, ActivityCatalogue catalogue, ActivityQueries queries, Clock clock) {
        this.reads = reads;
        this.catalogue = catalogue;
        this.queries = queries;
        this.clock = clock;
    }

    /** A page token: the day that the list is told for, and the activity at the page's edge. */
    private record Mark(LocalDate on, ActivityId id) {
        static Mark of(String key) {
            int space = key.indexOf(' ');
            try {
                return new Mark(
                        LocalDate.parse(key.substring(0, Math.max(space, 0))),
                        new ActivityId(key.substring(space + 1)));
            } catch (DateTimeParseException | IllegalArgumentException malformed) {
                throw ProblemException.invalidParameter(
                        "cursor", "is of another list; leave it out to begin again.");
            }
        }

        String key() {
            return on + " " + id;
        }
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listJointActivities",
            summary = "List joint activities with status and what holds them up",
            description =
                    "Ordered by id. Status, blockers and stalling are told for one day; a cursor keeps"
                            + " that day. Statuses with their IATI codes: proposed 1, agreed 1,"
                            + " implementing 2, finalising 3, closed 4, cancelled 5, suspended 6. An"
                            + " activity that is closed or cancelled is never blocked, contradicted or"
                            + " stalled. Amounts are decimals as text, summed over the deals of an"
                            + " activity within a currency and never converted; what was only proposed"
                            + " stands apart from what was agreed on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of joint activities",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "blocked",
                                            summary =
                                                    "GET /api/v1/joint-activities?blocked=true&on=2017-12-31",
                                            value = Examples.PAGE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "status", value = Examples.BAD_STATUS)))
    @APIResponse(
            responseCode = "503",
            description = "The position asked for is not reached, or the database is away",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "lag", value = Examples.LAG)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @BeanParam VantageParameters vantage,
            @BeanParam FilterParameters filters) {
        Optional<Mark> mark = page.key().map(Mark::of);
        Question question = vantage.question(clock, mark.map(Mark::on), RULES);
        ActivityFilter filter = filters.filter();
        return reads.list(
                context,
                page,
                versions(question),
                ActivityItem.class,
                (snapshot, part) -> {
                    Page<ActivityView> found =
                            part.page(
                                    catalogue.list(
                                            snapshot.connection(),
                                            filter,
                                            question,
                                            edge(part),
                                            part.limit() + 1),
                                    view ->
                                            new Mark(question.vantage().on(), view.activity().id())
                                                    .key());
                    return new ActivityPage(
                            found.items().stream()
                                    .map(view -> ActivityItem.from(view, RULES))
                                    .toList(),
                            found.page(),
                            Basis.from(question, RULES));
                });
    }

    private static Edge edge(PageRequest page) {
        return new Edge(page.key().map(Mark::of).map(Mark::id), page.backward());
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getJointActivity",
            summary = "A joint activity with its deals, blockers and history",
            description =
                    "Its steps in order, by the middle day of occurred, then as recorded. A step forward"
                            + " moves the status even where stages between were not logged; a step that"
                            + " the order of stages does not foresee leaves the status as it is. Either"
                            + " is kept and marked with the rule that it breaks. An amount is never"
                            + " converted, and what was only proposed is never counted as agreed.")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "aquaculture",
                                            summary =
                                                    "GET /api/v1/joint-activities/aquaculture?on=2017-12-31",
                                            value = Examples.ACTIVITY)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "date", value = Examples.BAD_DATE)))
    @APIResponse(
            responseCode = "404",
            description = "No event in view speaks of it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "unknown", value = Examples.NO_ACTIVITY)))
    @APIResponse(
            responseCode = "503",
            description = "The position asked for is not reached, or the database is away",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "lag", value = Examples.LAG)))
    public Response get(
            @BeanParam ReadContext context,
            @BeanParam VantageParameters vantage,
            @PathParam("id") @Parameter(description = "Activity id", example = "aquaculture")
                    String id) {
        Question question = vantage.question(clock, Optional.empty(), RULES);
        return reads.answer(
                context,
                versions(question),
                snapshot ->
                        ActivityAnswer.from(
                                find(snapshot.connection(), id, question), question, RULES));
    }

    private ActivityView find(Connection connection, String id, Question question)
            throws SQLException {
        Optional<ActivityId> named = activityId(id);
        Optional<LocalDate> first = Optional.empty();
        if (named.isPresent()) {
            Optional<ActivityView> found = catalogue.find(connection, named.get(), question);
            if (found.isPresent()) {
                return found.get();
            }
            first = queries.firstDay(connection, named.get());
        }
        if (first.isPresent()) {
            throw ProblemException.notFound(
                    "Nothing is known of joint activity '" + id + "' on the day asked for.",
                    "Its first event is of " + first.get() + "; ask for a later on or knownOn.");
        }
        throw ProblemException.notFound(
                "No event speaks of a joint activity '" + id + "'.",
                NameList.of(queries.someActivities(connection), "joint activities")
                        + " GET /api/v1/joint-activities lists them.");
    }

    private static Optional<ActivityId> activityId(String id) {
        try {
            return Optional.of(new ActivityId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Without on, the answer changes at midnight although the log does not. */
    private static String versions(Question question) {
        return RULES.version() + " on " + question.vantage().on();
    }
}
