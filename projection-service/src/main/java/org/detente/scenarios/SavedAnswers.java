package org.detente.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of answers about kept scenarios. */
final class SavedAnswers {
    private SavedAnswers() {}

    /** A kept scenario in a list. */
    @Schema(name = "ScenarioItem", description = "A kept scenario in a list")
    record Item(
            @Schema(
                            description = "Made of its content: the same document has the same id",
                            examples = "8a76db4c-8be6-8d24-84af-9dc93e3fbb15")
                    UUID id,
            @Schema(description = "Name", examples = "No Bastion, and an easing") String name,
            @Schema(description = "What it is about", nullable = true) @Nullable String description,
            @Schema(description = "How many events it supposes", examples = "1") int events,
            @Schema(description = "How many it supposes away", examples = "1") int without,
            @Schema(description = "When it was kept (RFC 3339, UTC)") Instant savedAt) {
        static Item from(SavedScenario saved) {
            return new Item(
                    saved.id,
                    saved.name,
                    saved.description,
                    saved.events,
                    saved.absent,
                    saved.savedAt);
        }
    }

    /** A kept scenario. */
    @Schema(name = "SavedScenario", description = "A kept scenario")
    record Whole(
            @Schema(
                            description = "Made of its content: the same document has the same id",
                            examples = "8a76db4c-8be6-8d24-84af-9dc93e3fbb15")
                    UUID id,
            @Schema(description = "Name", examples = "No Bastion, and an easing") String name,
            @Schema(description = "What it is about", nullable = true) @Nullable String description,
            @Schema(description = "When it was kept (RFC 3339, UTC)") Instant savedAt,
            @Schema(
                            description = "The scenario, as POST /scenarios/evaluate takes it",
                            implementation = ScenarioRequest.class)
                    JsonNode scenario) {
        static Whole from(SavedScenario saved) {
            return new Whole(
                    saved.id,
                    saved.name,
                    saved.description,
                    saved.savedAt,
                    ScenarioDocument.tree(saved.body));
        }
    }

    /** A scenario to keep, for the documentation. */
    @Schema(name = "NewScenario", description = "A scenario to keep")
    record Draft(
            @Schema(
                            description = "Name",
                            maxLength = ScenarioDocument.NAME_LENGTH_MAX,
                            examples = "No Bastion, and an easing")
                    String name,
            @Schema(
                            description = "What it is about",
                            maxLength = ScenarioDocument.DESCRIPTION_LENGTH_MAX)
                    @Nullable String description,
            ScenarioRequest scenario) {}
}
