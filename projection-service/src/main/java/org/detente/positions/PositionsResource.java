package org.detente.positions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.event.ActorId;
import org.detente.event.Edtf;
import org.detente.event.Position;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.FactBasis;
import org.detente.query.FactList;
import org.detente.query.FilterValues;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.VantageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists where actors stand. */
@Path("/api/v1/positions")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "positions", description = "Where actors stand on issues")
class PositionsResource {
    static final String RULES = "positions@1";

    private final Reads reads;
    private final PositionsProjection positions;
    private final Clock clock;

    PositionsResource(Reads reads, PositionsProjection positions, Clock clock) {
        this.reads = reads;
        this.positions = positions;
        this.clock = clock;
    }

    /** A page of issues, for the documentation. */
    @Schema(name = "IssuePage", description = "A page of issues, by id")
    record IssuePage(List<IssueAnswer> items, Page.Info page, FactBasis basis) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listPositions",
            summary = "Where actors stand on issues, with the contradictions of each",
            description =
                    "One item for each issue, by its id. What is stated joins what stands; a change ends what"
                            + " the actor stated before it, unless a source says that it was held longer; a"
                            + " withdrawal ends the stance it names. A stance that is told without a beginning"
                            + " counts as held all along. Two stances of one actor on one day are shown as a"
                            + " contradiction, and neither is judged.")
    @APIResponse(
            responseCode = "200",
            description = "A page of issues",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "islands",
                                            summary =
                                                    "GET /api/v1/positions?issue=nt-sk-sovereignty&on=2016-12-15",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("issue")
                    @Parameter(description = "Id of an issue", example = "nt-sk-sovereignty")
                    @Nullable String issue,
            @QueryParam("actor")
                    @Parameter(description = "Only the stances of this actor", example = "RUS")
                    @Nullable String actor,
            @BeanParam VantageParameters when) {
        FactList list = FactList.on(page, when, clock);
        @Nullable ActorId only = actor == null ? null : FilterValues.actor("actor", actor);
        String scope = scope(issue, only);
        return reads.list(
                context,
                page,
                list.versions(RULES),
                IssueAnswer.class,
                (snapshot, part) ->
                        list.read(
                                snapshot,
                                part,
                                positions,
                                scope,
                                RULES,
                                (id, facts) -> item(id, facts, list.vantage().on(), only)));
    }

    private static String scope(@Nullable String issue, @Nullable ActorId actor) {
        if (issue != null) {
            return KeyedFacts.scope(
                    PositionsProjection.ISSUE,
                    FilterValues.slug("issue", issue, "nt-sk-sovereignty"));
        }
        return actor == null ? KeyedFacts.ALL : KeyedFacts.scope(PositionsProjection.ACTOR, actor);
    }

    static Optional<IssueAnswer> item(
            String issue, List<EventFact> facts, LocalDate on, @Nullable ActorId only) {
        List<EventFact> begun = facts.stream().filter(fact -> hasBegun(fact, on)).toList();
        return Optional.of(IssueAnswer.from(issue, begun, on, only))
                .filter(answer -> !answer.actors().isEmpty());
    }

    /** What is stated without a beginning has begun before every day. */
    private static boolean hasBegun(EventFact fact, LocalDate on) {
        Edtf occurred = fact.event().occurred();
        boolean standing =
                fact.event().details() instanceof Position position
                        && position.action() == Position.Action.STATED
                        && occurred.startIsOpen();
        return standing || !occurred.middle().isAfter(on);
    }
}
