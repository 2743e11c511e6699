package org.detente.activities;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule that a step breaks. */
@Schema(
        name = "ActivityAnomaly",
        description = "A rule that a step breaks; the step is kept all the same")
record AnomalyAnswer(
        @Schema(
                        description = "Id of the rule",
                        examples = "skipped-stage",
                        enumeration = {
                            "skipped-stage",
                            "step-back",
                            "not-resumed",
                            "not-suspended",
                            "after-end",
                            "not-raised"
                        })
                String rule,
        @Schema(description = "What the rule says, and what to log") String text) {
    static @Nullable AnomalyAnswer from(@Nullable String rule, ActivityRules rules) {
        return rule == null ? null : new AnomalyAnswer(rule, rules.anomalyText(rule));
    }
}
