package org.detente.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.detente.whatif.SupposedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scenario does to a joint activity. */
@Schema(name = "ActivityEffect", description = "What the scenario does to a joint activity")
record ActivityEffect(
        @Schema(description = "Activity id", examples = "aquaculture") String activity,
        @Schema(description = "The supposed steps and deals that concern it")
                List<SupposedEvent> events,
        @Schema(description = "Version of the rules", examples = "activities@1") String rules,
        @Schema(description = "Days without an event after which it is stalled", examples = "365")
                int stalledAfterDays,
        @Schema(description = "The days, in the order asked for") List<Day> days) {
    /** One day. */
    @Schema(name = "ActivityEffectOnDay", description = "The effect on one day")
    record Day(
            @Schema(description = "The day", examples = "2017-12-31") String on,
            ActivityItem baseline,
            ActivityItem scenario,
            @Schema(
                            description = "Members of the two that differ",
                            examples = "[\"status\",\"iatiCode\"]")
                    List<String> difference,
            @Schema(description = "What the supposed steps come to, where they count")
                    List<Step> steps) {}

    /** A supposed step. */
    @Schema(
            name = "SupposedStep",
            description = "A supposed step: as the scenario has it, or the baseline if removed")
    record Step(
            @Schema(description = "Content id of the event") UUID event,
            @Schema(description = "added or removed", examples = "added") String change,
            @Schema(description = "What happens", examples = "agreed") String stage,
            @Schema(description = "Status before it", examples = "proposed") String statusBefore,
            @Schema(description = "Status after it", examples = "agreed") String statusAfter,
            @Schema(description = "The rule that it breaks, if any", nullable = true)
                    @Nullable AnomalyAnswer anomaly) {
        static Step of(Activity.Step step, String change, ActivityRules rules) {
            return new Step(
                    step.event(),
                    change,
                    step.stage().wireName(),
                    step.before().wireName(),
                    step.after().wireName(),
                    AnomalyAnswer.from(step.anomaly(), rules));
        }
    }

    /** Names of the members that differ. */
    static List<String> difference(ActivityItem baseline, ActivityItem scenario) {
        List<String> different = new ArrayList<>();
        for (var member : ActivityItem.class.getRecordComponents()) {
            try {
                Object before = member.getAccessor().invoke(baseline);
                Object after = member.getAccessor().invoke(scenario);
                if (!Objects.equals(before, after)) {
                    different.add(member.getName());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record hides its components", impossible);
            }
        }
        return different;
    }
}
