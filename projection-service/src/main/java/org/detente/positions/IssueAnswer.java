package org.detente.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.detente.event.ActorId;
import org.detente.event.Position;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where actors stand on an issue, side by side. */
@Schema(name = "Issue", description = "An issue and where each actor stands on it")
record IssueAnswer(
        @Schema(description = "Id of the issue", examples = "nt-sk-sovereignty") String issue,
        @Schema(description = "Each actor with its stances over time, by code")
                List<ActorAnswer> actors) {

    /** One side. */
    @Schema(name = "IssueActor", description = "The stances of one actor")
    record ActorAnswer(
            @Schema(description = "The actor", examples = "RUS") String actor,
            @Schema(
                            description = "Stances that stand on the day",
                            examples = "[\"no-dispute\",\"two-islands\"]")
                    List<String> standing,
            @Schema(description = "Pairs of stances of this actor that stand on the day together")
                    List<ContradictionAnswer> contradictions,
            @Schema(description = "Every stance begun by the day, in order")
                    List<StanceAnswer> stances) {}

    /** Two stances at a time. */
    @Schema(
            name = "Contradiction",
            description = "Two stances of one actor that stand together; which holds is not judged")
    record ContradictionAnswer(
            @Schema(description = "The two", examples = "[\"no-dispute\",\"two-islands\"]")
                    List<String> stances,
            @Schema(
                            description = "First day; null: as far back as the sources tell",
                            nullable = true,
                            examples = "2004-11-14")
                    @Nullable LocalDate from) {}

    /** A stance over time. */
    @Schema(name = "Stance", description = "A stance and when it stood")
    record StanceAnswer(
            @Schema(description = "The stance in a word", examples = "no-dispute") String stance,
            @Schema(
                            description = "First day; null: as far back as its sources tell",
                            nullable = true)
                    @Nullable LocalDate from,
            @Schema(
                            description = "First day on which it no longer stood; null: it stands",
                            nullable = true)
                    @Nullable LocalDate until,
            @Schema(description = "The events that state it") List<StatedAnswer> stated) {}

    /** An event that states a stance. */
    @Schema(name = "StatedPosition", description = "An event that states a stance")
    record StatedAnswer(
            @Schema(description = "stated or changed", examples = "stated") String action,
            @Schema(description = "The stance in a sentence", nullable = true)
                    @Nullable String wording,
            @Schema(description = "The event") FactReference fact) {}

    /**
     * The issue on a day.
     *
     * @param only null: every actor
     */
    static IssueAnswer from(
            String issue, List<EventFact> facts, LocalDate on, @Nullable ActorId only) {
        List<ActorAnswer> actors = new ArrayList<>();
        StanceProjector.project(facts)
                .forEach((actor, stances) -> {
                    if (only == null || only.equals(actor)) {
                        actors.add(actor(actor, stances, on));
                    }
                });
        return new IssueAnswer(issue, actors);
    }

    private static ActorAnswer actor(ActorId actor, List<Stance> stances, LocalDate on) {
        List<Stance> standing = stances.stream().filter(stance -> stance.standsOn(on)).toList();
        return new ActorAnswer(
                actor.value(),
                standing.stream().map(stance -> stance.stance().value()).sorted().toList(),
                contradictions(standing),
                stances.stream().map(IssueAnswer::stance).toList());
    }

    private static List<ContradictionAnswer> contradictions(List<Stance> standing) {
        List<ContradictionAnswer> pairs = new ArrayList<>();
        for (Stance one : standing) {
            for (Stance other : standing) {
                if (one.stance().compareTo(other.stance()) < 0) {
                    pairs.add(
                            new ContradictionAnswer(
                                    Stream.of(one.stance(), other.stance())
                                            .map(Slug::value)
                                            .toList(),
                                    Stream.of(one, other)
                                            .map(Stance::from)
                                            .filter(Objects::nonNull)
                                            .max(LocalDate::compareTo)
                                            .orElse(null)));
                }
            }
        }
        return pairs;
    }

    private static StanceAnswer stance(Stance stance) {
        return new StanceAnswer(
                stance.stance().value(),
                stance.from(),
                stance.until(),
                stance.stated().stream()
                        .map(fact -> {
                            Position position = (Position) fact.event().details();
                            return new StatedAnswer(
                                    position.action().wireName(),
                                    position.wording(),
                                    FactReference.from(fact));
                        })
                        .toList());
    }
}
