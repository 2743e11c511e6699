package org.detente.events;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.event.Kind;
import org.detente.event.RelationshipId;
import org.detente.events.EventQueries.Standing;
import org.detente.query.Dates;
import org.detente.query.FilterValues;
import org.detente.query.KnowledgeParameters;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for; filters are combined with and. */
public final class EventFilterParameters {
    private static final int WORDS_LENGTH_MAX = 200;
    private static final int MICRO = 6;

    @QueryParam("relationship")
    @Parameter(description = "Relationship the event counts for", example = "JPN-RUS")
    @Nullable String relationship;

    @QueryParam("actor")
    @Parameter(description = "Actor that takes part", example = "JPN")
    @Nullable String actor;

    @QueryParam("kind")
    @Parameter(
            description = "Kinds of event; repeat the parameter for several",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            examples = "[\"summit\"]"))
    List<String> kinds = List.of();

    @QueryParam("place")
    @Parameter(description = "Place id", example = "nagato")
    @Nullable String place;

    @QueryParam("from")
    @Parameter(description = "First day of occurred", example = "2016-01-01")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last day of occurred", example = "2016-12-31")
    @Nullable String to;

    @QueryParam("text")
    @Parameter(
            description =
                    "Words of title, summary or sources, stemmed as English: all of them, \"words next to"
                            + " each other\", either or, and -not. Words end at spaces and punctuation,"
                            + " so Japanese text is found by whole runs of it",
            example = "Bastion missile")
    @Nullable String text;

    @QueryParam("source")
    @Parameter(
            description =
                    "Words of a source's citation, locator or address, as in text; sources that are hidden"
                            + " are not searched",
            example = "CSIS")
    @Nullable String source;

    @QueryParam("confidence")
    @Parameter(
            description =
                    "Least confidence of the best source, 0 to 1: the Admiralty grades' product as the"
                            + " temperature weighs it",
            example = "0.5")
    @Nullable String confidence;

    @QueryParam("state")
    @Parameter(
            description =
                    "How the event stands: live counts; contested is one of the others besides",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"live", "retracted", "merged", "contested", "all"},
                            defaultValue = "live"))
    @Nullable String state;

    @BeanParam KnowledgeParameters knowledge = new KnowledgeParameters();

    /** The filter, every value checked. */
    EventQueries.Filter filter() {
        return new EventQueries.Filter(
                facets(),
                wireNames(),
                Dates.parse("from", from),
                Dates.parse("to", to),
                knowledge.knownOn(),
                words("text", text),
                words("source", source),
                confidence(),
                standing(),
                knowledge.asOf().orElse(null));
    }

    /** The first one is that which the list runs along: of the rarest values first. */
    private List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        if (relationship != null) {
            RelationshipId id = FilterValues.relationship(relationship);
            facets.add(new Facet(Facet.RELATIONSHIP, id.value()));
        }
        if (place != null) {
            facets.add(new Facet(Facet.PLACE, place));
        }
        if (actor != null) {
            facets.add(new Facet(Facet.ACTOR, actor));
        }
        if (facets.isEmpty()) {
            List<String> names = wireNames();
            facets.add(
                    names.size() == 1
                            ? new Facet(Facet.KIND, names.getFirst())
                            : new Facet(Facet.ALL, ""));
        }
        return facets;
    }

    private List<String> wireNames() {
        List<String> known = Arrays.stream(Kind.values()).map(Kind::wireName).toList();
        kinds.stream()
                .filter(kind -> !known.contains(kind))
                .findFirst()
                .ifPresent(unknown -> {
                    throw ProblemException.invalidParameter(
                            "kind", "is none of " + String.join(", ", known) + ".");
                });
        return kinds.stream().distinct().sorted().toList();
    }

    private static Optional<String> words(String parameter, @Nullable String asked) {
        if (asked != null && (asked.isBlank() || asked.length() > WORDS_LENGTH_MAX)) {
            throw ProblemException.invalidParameter(
                    parameter,
                    "is not 1 to %d characters of words to search for."
                            .formatted(WORDS_LENGTH_MAX));
        }
        return Optional.ofNullable(asked);
    }

    private Optional<Integer> confidence() {
        if (confidence == null) {
            return Optional.empty();
        }
        try {
            BigDecimal least = new BigDecimal(confidence);
            if (least.signum() >= 0
                    && least.compareTo(BigDecimal.ONE) <= 0
                    && least.scale() <= MICRO) {
                return Optional.of(least.movePointRight(MICRO).intValueExact());
            }
        } catch (NumberFormatException malformed) {
            // answered below, like a number out of bounds
        }
        throw ProblemException.invalidParameter(
                "confidence", "is no number from 0 to 1; write for example confidence=0.5.");
    }

    private Standing standing() {
        Standing standing =
                Arrays.stream(Standing.values())
                        .filter(each -> each.wireName().equals(state))
                        .findFirst()
                        .orElse(Standing.LIVE);
        if (state != null && !standing.wireName().equals(state)) {
            throw ProblemException.invalidParameter(
                    "state", "is none of live, retracted, merged, contested, all.");
        }
        if (standing != Standing.LIVE && knowledge.asOf().isPresent()) {
            throw ProblemException.invalidParameter(
                    "state", "goes without asOf; ask for live ones, or leave asOf out.");
        }
        return standing;
    }
}
