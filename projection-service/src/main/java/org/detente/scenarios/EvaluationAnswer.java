package org.detente.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What suppositions change. */
@Schema(
        name = "ScenarioEvaluation",
        description = "What the suppositions change, beside what is, from the same folds")
record EvaluationAnswer(
        @Schema(description = "The days told of", examples = "[\"2017-01-31\"]") List<String> on,
        @Schema(description = "Only what was public by this day; null for all", nullable = true)
                @Nullable String knownOn,
        @Schema(
                        description =
                                "Over the log as it stood at this instant; null: as it stands",
                        nullable = true)
                @Nullable String asOf,
        @Schema(description = "The supposed events, in the order given") List<Added> events,
        @Schema(description = "The events supposed away, in the order given") List<Absent> without,
        @Schema(ref = EffectsSchema.NAME) Map<String, List<? extends Record>> effects) {
    /** A supposed event. */
    @Schema(name = "ScenarioEvent", description = "An event of the scenario")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Added(
            @Schema(
                            description = "Its content id: that of the event if it is logged",
                            examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                    UUID id,
            @Schema(
                            description =
                                    "supposed; known: the log holds it, so that it changes nothing unless without"
                                            + " names it too; repeated: the same as one before it",
                            examples = "supposed",
                            enumeration = {"supposed", "known", "repeated"})
                    String status) {}

    /** An event supposed away. */
    @Schema(name = "ScenarioAbsence", description = "An event that the scenario takes away")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Absent(
            @Schema(description = "Its id", examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                    UUID id,
            @Schema(
                            description =
                                    "removed; not-counting: it is retracted, merged or not yet recorded, so that"
                                            + " nothing changes",
                            examples = "removed",
                            enumeration = {"removed", "not-counting"})
                    String status,
            @Schema(
                            description = "What happened; absent where it does not count",
                            examples = "Bastion missile system is deployed on the islands")
                    @Nullable String title) {}
}
