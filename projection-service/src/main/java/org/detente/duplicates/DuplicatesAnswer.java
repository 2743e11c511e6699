package org.detente.duplicates;

import java.util.List;
import java.util.UUID;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Logged events that may tell the same happening. */
@Schema(
        name = "DuplicatesAnswer",
        description = "Logged events that may tell the same happening, and what speaks for it")
record DuplicatesAnswer(
        @Schema(
                        description = "Content id of the event asked about",
                        examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                UUID id,
        @Schema(
                        description = "Version of the rules and of their weights",
                        examples = "duplicates@1")
                String rules,
        @Schema(description = "The candidates, the likeliest first, at most 10")
                List<Candidate> candidates) {
    /** A logged event that may be the same. */
    @Schema(name = "DuplicateCandidate", description = "A logged event that may be the same")
    record Candidate(
            @Schema(description = "The logged event") FactReference event,
            @Schema(
                            description = "likely or possible, by the score",
                            examples = "likely",
                            enumeration = {"likely", "possible"})
                    String likelihood,
            @Schema(
                            description = "The points of the reasons together, from 0 to 100",
                            minimum = "0",
                            maximum = "100",
                            examples = "85")
                    int score,
            @Schema(description = "What speaks for it, and against it") List<Reason> reasons) {
        static Candidate of(Candidates.Candidate found, Rules rules) {
            int score = found.likeness().score();
            return new Candidate(
                    FactReference.from(found.fact()),
                    score >= rules.likelyFrom() ? "likely" : "possible",
                    score,
                    found.likeness().reasons().stream()
                            .map(rule -> new Reason(rule.id(), rule.points(), rule.says()))
                            .toList());
        }
    }

    /** A rule that holds. */
    @Schema(name = "DuplicateReason", description = "A rule that holds between the two")
    record Reason(
            @Schema(description = "Id of the rule", examples = "same-dates") String rule,
            @Schema(description = "Points; negative where it speaks against", examples = "25")
                    int points,
            @Schema(description = "In words", examples = "they are dated alike") String says) {}
}
