package org.detente.places;

import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.PlaceId;
import org.detente.event.reference.Places;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place with the names of every claimant. */
@Schema(
        name = "Place",
        description =
                "A place of the register with the names of every claimant; no name takes a side")
record PlaceAnswer(
        @Schema(description = "Neutral id", examples = "nt-sk") String id,
        @Schema(description = "Names; a disputed place has several in one language")
                List<NameAnswer> names,
        @Schema(
                        description = "Who administers it in fact, which says nothing about right",
                        nullable = true,
                        examples = "RUS")
                @Nullable String administeredBy,
        @Schema(
                        description = "Who claims it; empty where nobody disputes it",
                        examples = "[\"JPN\",\"RUS\"]")
                List<String> claimedBy,
        @Schema(description = "Whether more than one claims it", examples = "true")
                boolean disputed,
        @Schema(description = "The group it belongs to; null if none", nullable = true)
                @Nullable String parent,
        @Schema(
                        description = "The places that belong to it",
                        examples = "[\"etorofu-iturup\",\"kunashiri-kunashir\"]")
                List<String> parts) {

    /** A name in a language. */
    @Schema(
            name = "RegisteredName",
            description = "A name in a language; disputed places have several")
    record NameAnswer(
            @Schema(description = "Language (BCP 47)", examples = "ja") String language,
            @Schema(description = "The name", examples = "北方領土") String name) {}

    static PlaceAnswer from(Places.Place place) {
        return new PlaceAnswer(
                place.id().value(),
                place.names().stream()
                        .map(name -> new NameAnswer(name.language(), name.name()))
                        .toList(),
                place.administeredBy().map(ActorId::value).orElse(null),
                place.claimedBy().stream().map(ActorId::value).toList(),
                place.disputed(),
                place.parent().map(PlaceId::value).orElse(null),
                Places.partsOf(place.id()).stream().map(part -> part.id().value()).toList());
    }
}
