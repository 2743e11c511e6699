package org.detente.sanctions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
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

/** Lists sanctions. */
@Path("/api/v1/sanctions")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "sanctions", description = "Sanctions in force between two actors")
class SanctionsResource {
    private final Reads reads;
    private final SanctionsProjection sanctions;
    private final Clock clock;

    SanctionsResource(Reads reads, SanctionsProjection sanctions, Clock clock) {
        this.reads = reads;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** A page of sanctions, for the documentation. */
    @Schema(name = "SanctionPage", description = "A page of sanctions, by actor and target")
    record SanctionPage(List<SanctionAnswer> items, Page.Info page, FactBasis basis) {}

    /** Which pairs are asked for. */
    private record Filter(
            @Nullable ActorId actor,
            @Nullable ActorId target,
            @Nullable RelationshipId relationship) {
        /** The scope that leaves fewest pairs. */
        String scope() {
            if (relationship != null) {
                return KeyedFacts.scope(SanctionsProjection.RELATIONSHIP, relationship);
            }
            if (target != null) {
                return KeyedFacts.scope(SanctionsProjection.TARGET, target);
            }
            return actor == null
                    ? KeyedFacts.ALL
                    : KeyedFacts.scope(SanctionsProjection.ACTOR, actor);
        }

        boolean accepts(Direction direction) {
            return (actor == null || actor.equals(direction.actor()))
                    && (target == null || target.equals(direction.target()));
        }
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listSanctions",
            summary = "Sanctions in force on a day, with severity and history",
            description =
                    "One item for each actor and each of its targets, by their codes. Regimes are folded"
                            + " apart: the end of one leaves the others in force. A threat is not in force;"
                            + " easing takes away the measures it names; what was suspended, lifted or"
                            + " expired is over. Severity 0 to 5 is the highest rule that holds for the"
                            + " measures in force. Events count from the middle day of occurred on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sanctions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SanctionPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-on-russia",
                                            summary =
                                                    "GET /api/v1/sanctions?target=RUS&on=2016-12-15",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("actor")
                    @Parameter(description = "Who imposes; not the other way", example = "JPN")
                    @Nullable String actor,
            @QueryParam("target")
                    @Parameter(description = "Who is hit; not the other way", example = "RUS")
                    @Nullable String target,
            @QueryParam("relationship")
                    @Parameter(description = "The two, whoever imposes", example = "JPN-RUS")
                    @Nullable String relationship,
            @BeanParam VantageParameters when) {
        FactList list = FactList.on(page, when, clock);
        Filter filter =
                new Filter(
                        actor == null ? null : FilterValues.actor("actor", actor),
                        target == null ? null : FilterValues.actor("target", target),
                        relationship == null ? null : FilterValues.relationship(relationship));
        String rules = Severity.CURRENT.version();
        return reads.list(
                context,
                page,
                list.versions(rules),
                SanctionAnswer.class,
                (snapshot, part) ->
                        list.read(
                                snapshot,
                                part,
                                sanctions,
                                filter.scope(),
                                rules,
                                (id, facts) -> item(filter, Direction.ofKey(id), facts, list)));
    }

    private static Optional<SanctionAnswer> item(
            Filter filter, Direction direction, List<EventFact> facts, FactList list) {
        List<EventFact> seen = list.vantage().of(facts);
        return seen.isEmpty() || !filter.accepts(direction)
                ? Optional.empty()
                : Optional.of(SanctionAnswer.from(direction, seen));
    }
}
