package org.detente.militarization;

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
import java.util.List;
import java.util.Optional;
import org.detente.event.PlaceId;
import org.detente.militarization.MilitarizationAnswers.OnDay;
import org.detente.militarization.MilitarizationAnswers.Series;
import org.detente.militarization.TerritoryAnswers.Item;
import org.detente.query.Dates;
import org.detente.query.Format;
import org.detente.query.KnowledgeParameters;
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
import org.jspecify.annotations.Nullable;

/** Territories and the armed forces in them. */
@Path("/api/v1/territories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "territories", description = "Armed forces present in territories")
class TerritoriesResource {
    private static final String PROBLEM = "application/problem+json";

    private final Reads reads;
    private final TerritoryReader territories;
    private final Clock clock;

    TerritoriesResource(Reads reads, TerritoryReader territories, Clock clock) {
        this.reads = reads;
        this.territories = territories;
        this.clock = clock;
    }

    /** A page of territories, for the documentation. */
    @Schema(name = "TerritoryPage", description = "A page of territories, by id")
    record TerritoryPage(List<Item> items, Page.Info page) {}

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listTerritories",
            summary = "List territories with their militarization level",
            description =
                    "Every place that a deployment names, with the group it belongs to and the parts it has,"
                            + " by id. Places carry the names of every claimant. on is the day of level, index"
                            + " and numbers, today (UTC) if not given.")
    @APIResponse(
            responseCode = "200",
            description = "A page of territories",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TerritoryPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "islands",
                                            summary = "GET /api/v1/territories?on=2016-12-15",
                                            value = TerritoryExamples.LIST)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong; the problem names it",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("parent")
                    @Parameter(description = "Only the parts of this group", example = "nt-sk")
                    @Nullable String parent,
            @QueryParam("on") @Parameter(description = "The day", example = "2016-12-15")
                    @Nullable String on,
            @BeanParam KnowledgeParameters knowledge) {
        LocalDate day = day(on);
        Known known = Known.from(knowledge);
        Optional<PlaceId> group = Optional.ofNullable(parent).map(TerritoriesResource::place);
        return reads.list(
                context,
                page,
                versions(day),
                Item.class,
                (snapshot, part) ->
                        part.page(
                                territories.list(snapshot.connection(), part, group, day, known),
                                item -> item.territory().id()));
    }

    @GET
    @Path("{id}/militarization")
    @RunOnVirtualThread
    @Operation(
            operationId = "getMilitarization",
            summary = "Militarization level of a territory on a day or over time",
            description =
                    "Level 0-5 with the conditions that hold, index 0-100, and the bounds that disagreeing"
                            + " sources and imprecise dates leave. Give on for one day (today if nothing is"
                            + " given), or from and to for the changes over time (the year before to, up to today,"
                            + " where one is left out). What is only announced is listed and never counted; what"
                            + " is attributed to a group is shown apart on its parts.")
    @APIResponse(
            responseCode = "200",
            description = "The forces on the day, or the changes over time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(anyOf = {OnDay.class, Series.class}),
                            examples = {
                                @ExampleObject(
                                        name = "islands-in-spring-2017",
                                        summary =
                                                "GET /api/v1/territories/nt-sk/militarization?on=2017-04-01",
                                        value = TerritoryExamples.ON_DAY),
                                @ExampleObject(
                                        name = "islands-in-autumn-2016",
                                        summary =
                                                "GET /api/v1/territories/nt-sk/militarization?from=2016-11-01&to=2016-11-30",
                                        value = TerritoryExamples.SERIES)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong; the problem names it",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class)))
    @APIResponse(
            responseCode = "404",
            description = "Neither an event nor the register names the place",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class)))
    public Response militarization(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Neutral id of the place", example = "nt-sk")
                    String id,
            @QueryParam("on") @Parameter(description = "One day", example = "2016-12-15")
                    @Nullable String on,
            @QueryParam("from")
                    @Parameter(description = "First day of a series", example = "2016-01-01")
                    @Nullable String from,
            @QueryParam("to")
                    @Parameter(description = "Last day of a series", example = "2016-12-31")
                    @Nullable String to,
            @BeanParam KnowledgeParameters knowledge) {
        Known known = Known.from(knowledge);
        boolean series = from != null || to != null;
        if (series && on != null) {
            throw ProblemException.invalidParameter(
                    "on", "goes without from and to; give one day, or a range.");
        }
        LocalDate last = series ? day("to", to) : day(on);
        LocalDate first = series ? Dates.parse("from", from).orElse(last.minusYears(1)) : last;
        if (first.isAfter(last)) {
            throw ProblemException.invalidParameter(
                    "from", "lies after to; give the earlier day first.");
        }
        return reads.answer(
                context,
                versions(last),
                snapshot -> {
                    TerritoryForces forces = territories.forces(snapshot.connection(), id, known);
                    return series
                            ? territories.series(forces, first, last, known)
                            : territories.onDay(forces, last, known);
                });
    }

    @GET
    @Path("{id}/militarization/explanation")
    @RunOnVirtualThread
    @Operation(
            operationId = "explainMilitarization",
            summary = "Why the militarization level is what it is",
            description =
                    "Every condition of every level with its inputs and whether it holds, the holdings and"
                            + " events behind each input with their sources, and the index term by term: the"
                            + " terms sum to the index exactly.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplanationAnswers.Explanation.class),
                            examples =
                                    @ExampleObject(
                                            name = "islands-at-the-summit",
                                            summary =
                                                    "GET /api/v1/territories/nt-sk/militarization/explanation?on=2016-12-15&knownOn=2016-12-15",
                                            value = TerritoryExamples.EXPLANATION)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong; the problem names it",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class)))
    @APIResponse(
            responseCode = "404",
            description = "Neither an event nor the register names the place",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class)))
    public Response explanation(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Neutral id of the place", example = "nt-sk")
                    String id,
            @QueryParam("on")
                    @Parameter(description = "The day; today if not given", example = "2016-12-15")
                    @Nullable String on,
            @BeanParam KnowledgeParameters knowledge) {
        LocalDate day = day(on);
        Known known = Known.from(knowledge);
        return reads.answer(
                context,
                versions(day),
                snapshot ->
                        Explainer.explain(
                                territories.forces(snapshot.connection(), id, known), day, known));
    }

    private LocalDate day(@Nullable String on) {
        return day("on", on);
    }

    private LocalDate day(String parameter, @Nullable String text) {
        return Dates.parse(parameter, text).orElse(Dates.today(clock));
    }

    private static PlaceId place(String parent) {
        try {
            return new PlaceId(parent);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    "parent", "is no id of a place; write one such as nt-sk.");
        }
    }

    /** With the day, which is today's where none was asked for: tomorrow is another answer. */
    private static String versions(LocalDate day) {
        return TerritoryReader.basis() + " on " + day;
    }
}
