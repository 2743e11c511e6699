package org.detente.indicators;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.detente.projection.KeyedFacts;
import org.detente.query.FactBasis;
import org.detente.query.FactList;
import org.detente.query.FilterValues;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.RangeParameters;
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

/** Lists series of measured values. */
@Path("/api/v1/indicators")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "indicators", description = "Measured values, never scored")
class IndicatorsResource {
    static final String RULES = "indicators@1";

    private final Reads reads;
    private final IndicatorsProjection indicators;

    IndicatorsResource(Reads reads, IndicatorsProjection indicators) {
        this.reads = reads;
        this.indicators = indicators;
    }

    /** A page, for the documentation. */
    @Schema(name = "IndicatorPage", description = "A page of series, by id")
    record IndicatorPage(List<SeriesAnswer> items, Page.Info page, FactBasis basis) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listIndicators",
            summary = "Series of measured values with unit and qualifier",
            description =
                    "One item for each series, by its id, with its values by the period that each is for. Values"
                            + " that sources state differently are all told; nothing is added up, converted or"
                            + " filled in. from and to select values whose period touches the range.")
    @APIResponse(
            responseCode = "200",
            description = "A page of series, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary = "GET /api/v1/indicators?relationship=JPN-RUS",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("indicator")
                    @Parameter(description = "Id of a series", example = "trade-growth")
                    @Nullable String indicator,
            @QueryParam("actor")
                    @Parameter(description = "Whom the values are about", example = "JPN")
                    @Nullable String actor,
            @QueryParam("relationship")
                    @Parameter(description = "Between whom, in any order", example = "JPN-RUS")
                    @Nullable String relationship,
            @BeanParam RangeParameters when) {
        FactList list = FactList.over(when);
        RangeParameters.Range range = when.range();
        SeriesAnswer.Of whose =
                new SeriesAnswer.Of(
                        actor == null ? null : FilterValues.actor("actor", actor),
                        relationship == null ? null : FilterValues.relationship(relationship));
        String scope = scope(indicator, whose);
        return reads.list(
                context,
                page,
                list.versions(RULES),
                SeriesAnswer.class,
                (snapshot, part) ->
                        list.read(
                                snapshot,
                                part,
                                indicators,
                                scope,
                                RULES,
                                (id, facts) -> SeriesAnswer.from(id, facts, range, whose)));
    }

    /** The scope that leaves fewest series. */
    private static String scope(@Nullable String indicator, SeriesAnswer.Of whose) {
        if (indicator != null) {
            return KeyedFacts.scope(
                    IndicatorsProjection.ID,
                    FilterValues.slug("indicator", indicator, "trade-growth"));
        }
        if (whose.relationship() != null) {
            return KeyedFacts.scope(IndicatorsProjection.RELATIONSHIP, whose.relationship());
        }
        return whose.actor() == null
                ? KeyedFacts.ALL
                : KeyedFacts.scope(IndicatorsProjection.ACTOR, whose.actor());
    }
}
