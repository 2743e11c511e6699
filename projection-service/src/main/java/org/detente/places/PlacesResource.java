package org.detente.places;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.ActorId;
import org.detente.event.PlaceId;
import org.detente.event.reference.Places;
import org.detente.query.FilterValues;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
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

/** Lists the register of places. It is the same on every day, whatever the log holds. */
@Path("/api/v1/places")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "places", description = "Places, with the names of every claimant")
class PlacesResource {
    private final Reads reads;

    PlacesResource(Reads reads) {
        this.reads = reads;
    }

    /** A page of places, for the documentation. */
    @Schema(name = "PlacePage", description = "A page of places, by id")
    record PlacePage(List<PlaceAnswer> items, Page.Info page) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listPlaces",
            summary = "Places with the names of every claimant",
            description =
                    "The register of places, by id. A disputed place has an id that takes no side, every"
                            + " claimant's names, who administers it in fact and who claims it. Events may"
                            + " name places outside the register; of those nothing more is known.")
    @APIResponse(
            responseCode = "200",
            description = "A page of places",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlacePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "islands",
                                            summary = "GET /api/v1/places?claimedBy=JPN",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("parent")
                    @Parameter(description = "Only the parts of this group", example = "nt-sk")
                    @Nullable String parent,
            @QueryParam("claimedBy")
                    @Parameter(description = "Only what this actor claims", example = "JPN")
                    @Nullable String claimedBy) {
        @Nullable PlaceId group =
                parent == null
                        ? null
                        : new PlaceId(FilterValues.slug("parent", parent, "nt-sk").value());
        @Nullable ActorId claimant =
                claimedBy == null ? null : FilterValues.actor("claimedBy", claimedBy);
        return reads.list(
                context,
                page,
                Places.version(),
                PlaceAnswer.class,
                (snapshot, part) ->
                        part.page(
                                beyondEdge(part, group, claimant)
                                        .limit(part.limit() + 1L)
                                        .map(PlaceAnswer::from)
                                        .toList(),
                                PlaceAnswer::id));
    }

    private static Stream<Places.Place> beyondEdge(
            PageRequest page, @Nullable PlaceId group, @Nullable ActorId claimant) {
        String edge = page.key().orElse("");
        Comparator<Places.Place> order = Comparator.comparing(place -> place.id().value());
        return Places.all().stream()
                .filter(place -> group == null || place.parent().filter(group::equals).isPresent())
                .filter(place -> claimant == null || place.claimedBy().contains(claimant))
                .filter(place -> {
                    int behind = place.id().value().compareTo(edge);
                    return page.backward() ? behind < 0 : behind > 0;
                })
                .sorted(page.backward() ? order.reversed() : order);
    }
}
