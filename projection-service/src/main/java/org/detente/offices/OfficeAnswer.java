package org.detente.offices;

import java.time.LocalDate;
import java.util.List;
import org.detente.offices.OfficeProjector.Tenure;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An office on a day. */
@Schema(name = "Office", description = "An office, who holds it on a day and who held it before")
record OfficeAnswer(
        @Schema(description = "Whose office", examples = "JPN") String actor,
        @Schema(description = "The office", examples = "prime-minister") String office,
        @Schema(
                        description =
                                "Who took it last by the day and has not left, as far as events tell:"
                                        + " holders that no event names are not known here. Null if none",
                        nullable = true,
                        examples = "Shinzo Abe")
                @Nullable String holder,
        @Schema(
                        description =
                                "Who may hold it on the day: known to have taken it by a later day, or to have"
                                        + " left it on one",
                        examples = "[]")
                List<String> possible,
        @Schema(description = "Every tenure that an event tells of, in order")
                List<TenureAnswer> tenures) {

    /** A tenure. */
    @Schema(name = "Tenure", description = "A person in an office")
    record TenureAnswer(
            @Schema(description = "The person", examples = "Shinzo Abe") String person,
            @Schema(
                            description = "First day that counts; null where only its end is known",
                            nullable = true,
                            examples = "2012-12-16")
                    @Nullable LocalDate from,
            @Schema(description = "Whether it was taken by then, and nobody says when")
                    boolean fromOpen,
            @Schema(
                            description = "First day out of office; null if no event tells",
                            nullable = true)
                    @Nullable LocalDate until,
            @Schema(description = "The events that tell of it") List<FactReference> facts) {}

    static OfficeAnswer from(String key, List<EventFact> facts, LocalDate on) {
        List<Tenure> tenures = OfficeProjector.project(facts);
        int slash = key.indexOf('/');
        return new OfficeAnswer(
                key.substring(0, slash),
                key.substring(slash + 1),
                tenures.stream()
                        .filter(tenure -> tenure.isHeldOn(on))
                        .map(Tenure::person)
                        .findFirst()
                        .orElse(null),
                tenures.stream()
                        .filter(tenure -> tenure.isPossibleOn(on))
                        .map(Tenure::person)
                        .toList(),
                tenures.stream().map(OfficeAnswer::tenure).toList());
    }

    private static TenureAnswer tenure(Tenure tenure) {
        return new TenureAnswer(
                tenure.person(),
                tenure.from(),
                tenure.fromOpen(),
                tenure.until(),
                tenure.facts().stream().map(FactReference::from).toList());
    }
}
