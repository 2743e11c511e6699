package org.detente.offices;

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

/** Lists who held which office. */
@Path("/api/v1/offices")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "offices", description = "Who held which office when")
class OfficesResource {
    static final String RULES = "offices@1";

    private final Reads reads;
    private final OfficesProjection offices;
    private final Clock clock;

    OfficesResource(Reads reads, OfficesProjection offices, Clock clock) {
        this.reads = reads;
        this.offices = offices;
        this.clock = clock;
    }

    /** A page, for the documentation. */
    @Schema(name = "OfficePage", description = "A page of offices, by actor and office")
    record OfficePage(List<OfficeAnswer> items, Page.Info page, FactBasis basis) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listOffices",
            summary = "Who held which office when",
            description =
                    "One item for each office, by actor and name, with who holds it on the day. Somebody else"
                            + " taking an office ends the tenure before. Where a source only tells that"
                            + " somebody was in office by a day, the tenure counts from that day, and before"
                            + " it the person is listed as possible. A holder that no event names is not"
                            + " known, and the one before is told as the holder.")
    @APIResponse(
            responseCode = "200",
            description = "A page of offices, by actor and office",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfficePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary = "GET /api/v1/offices?on=2016-12-15",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("actor") @Parameter(description = "Whose offices", example = "JPN")
                    @Nullable String actor,
            @QueryParam("office") @Parameter(description = "The office", example = "prime-minister")
                    @Nullable String office,
            @BeanParam VantageParameters when) {
        FactList list = FactList.on(page, when, clock);
        @Nullable ActorId whose = actor == null ? null : FilterValues.actor("actor", actor);
        String scope =
                office != null
                        ? KeyedFacts.scope(
                                OfficesProjection.OFFICE,
                                FilterValues.slug("office", office, "prime-minister"))
                        : whose == null
                                ? KeyedFacts.ALL
                                : KeyedFacts.scope(OfficesProjection.ACTOR, whose);
        return reads.list(
                context,
                page,
                list.versions(RULES),
                OfficeAnswer.class,
                (snapshot, part) ->
                        list.read(
                                snapshot,
                                part,
                                offices,
                                scope,
                                RULES,
                                (id, facts) ->
                                        Optional.of(
                                                        OfficeAnswer.from(
                                                                id, facts, list.vantage().on()))
                                                .filter(answer ->
                                                        whose == null
                                                                || answer.actor()
                                                                        .equals(whose.value()))));
    }
}
