package org.detente.militarization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.event.ActorId;
import org.detente.event.PlaceId;
import org.detente.event.reference.Places;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How answers name a territory. A disputed one never appears as plainly one state's. */
final class TerritoryAnswers {
    private TerritoryAnswers() {}

    /** A number kept in millionths as the decimal it stands for. */
    static BigDecimal decimal(long micros) {
        return BigDecimal.valueOf(micros, 6);
    }

    /** A date of the calendar; null for the beginning of all days. */
    static @Nullable String text(LocalDate day) {
        return day.equals(Effect.BEGINNING) ? null : day.toString();
    }

    /** A name in a language. */
    @Schema(name = "PlaceName", description = "A name in a language; disputed places have several")
    record Name(
            @Schema(description = "Language (BCP 47)", examples = "ja") String language,
            @Schema(description = "The name", examples = "北方領土") String name) {}

    /** What a territory is, without taking a side. */
    @Schema(
            name = "Territory",
            description = "A territory with the names of every claimant; no name takes a side")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Territory(
            @Schema(description = "Neutral id", examples = "nt-sk") String id,
            @Schema(description = "Names of every claimant; empty if the register has none")
                    List<Name> names,
            @Schema(
                            description =
                                    "Who administers it in fact, which says nothing about right; null if the"
                                            + " register does not say",
                            examples = "RUS",
                            nullable = true)
                    @Nullable String administeredBy,
            @Schema(
                            description = "Who claims it; empty where nobody disputes it",
                            examples = "[\"JPN\",\"RUS\"]")
                    List<String> claimedBy,
            @Schema(description = "Whether more than one claims it", examples = "true")
                    boolean disputed,
            @Schema(
                            description = "The group it belongs to; null if none",
                            examples = "nt-sk",
                            nullable = true)
                    @Nullable String parent,
            @Schema(
                            description = "The places that belong to it",
                            examples = "[\"etorofu-iturup\",\"kunashiri-kunashir\"]")
                    List<String> parts) {
        /** A place of the register, or one that only events name. */
        static Territory of(PlaceId id) {
            Optional<Places.Place> place = Places.find(id);
            return new Territory(
                    id.value(),
                    place.map(Places.Place::names).orElse(List.of()).stream()
                            .map(name -> new Name(name.language(), name.name()))
                            .toList(),
                    place.flatMap(Places.Place::administeredBy).map(ActorId::value).orElse(null),
                    place.map(Places.Place::claimedBy).orElse(List.of()).stream()
                            .map(ActorId::value)
                            .toList(),
                    place.map(Places.Place::disputed).orElse(false),
                    place.flatMap(Places.Place::parent).map(PlaceId::value).orElse(null),
                    Places.partsOf(id).stream().map(part -> part.id().value()).toList());
        }
    }

    /** As of when a territory was looked at, as an answer repeats it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Knowledge(
            @Schema(
                            description =
                                    "What was public by this day; null: all that is known now",
                            nullable = true)
                    @Nullable String knownOn,
            @Schema(
                            description =
                                    "As the log stood at this instant; null: as it stands now",
                            nullable = true)
                    @Nullable String asOf) {
        static Knowledge of(Known known) {
            return new Knowledge(
                    known.on().map(LocalDate::toString).orElse(null),
                    known.asOf().map(Instant::toString).orElse(null));
        }
    }

    /** Level and index with their bounds. */
    @Schema(
            name = "MilitarizationGrade",
            description = "Level 0-5 and index 0-100 with their bounds")
    record Grade(
            @Schema(description = "Level, 0 to 5", minimum = "0", maximum = "5", examples = "4")
                    int level,
            @Schema(description = "The level in words", examples = "strike or denial")
                    String levelName,
            @Schema(
                            description = "Lowest level that sources and imprecise dates allow",
                            minimum = "0",
                            maximum = "5",
                            examples = "4")
                    int min,
            @Schema(
                            description = "Highest level likewise",
                            minimum = "0",
                            maximum = "5",
                            examples = "4")
                    int max,
            @Schema(description = "Continuous index, 0 to 100", examples = "36.261649")
                    BigDecimal index,
            @Schema(description = "Lowest index likewise", examples = "36.261649")
                    BigDecimal indexMin,
            @Schema(description = "Highest index likewise", examples = "36.261649")
                    BigDecimal indexMax) {
        static Grade of(Score score, Rules rules) {
            return new Grade(
                    score.level(),
                    rules.levels().get(score.level()).name(),
                    score.min(),
                    score.max(),
                    decimal(score.indexMicros()),
                    decimal(score.indexMinMicros()),
                    decimal(score.indexMaxMicros()));
        }
    }

    /** A line of the list of territories. */
    @Schema(name = "TerritoryItem", description = "A territory with its level on a day")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            @JsonUnwrapped Territory territory,
            @Schema(description = "The day of level, index and numbers", examples = "2016-12-15")
                    String on,
            @JsonUnwrapped Knowledge knowledge,
            @JsonUnwrapped Grade grade,
            @Schema(description = "Holdings present that count", examples = "4") int holdings,
            @Schema(
                            description =
                                    "Holdings present that are attributed to its group only, and do not count here",
                            examples = "0")
                    int attributedToGroup,
            @Schema(description = "Highest level on any day", examples = "4") int highestLevel,
            @Schema(
                            description =
                                    "Middle day of its first event; null where only its group has any",
                            examples = "2016-11-15",
                            nullable = true)
                    @Nullable String firstOccurred,
            @Schema(
                            description = "Middle day of its last event, likewise",
                            examples = "2017-03-31",
                            nullable = true)
                    @Nullable String lastOccurred) {}

    /** Versions of everything that the answer depends on besides the events. */
    @Schema(
            name = "MilitarizationVersions",
            description = "Versions of the rules and tables that the answer depends on")
    record Versions(
            @Schema(description = "Levels, categories and index", examples = "militarization@1")
                    String rules,
            @Schema(description = "Confidence from the Admiralty code", examples = "confidence@1")
                    String confidence,
            @Schema(description = "Register of places", examples = "places@1") String places) {}
}
