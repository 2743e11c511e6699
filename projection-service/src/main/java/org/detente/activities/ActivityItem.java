package org.detente.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.detente.event.ActivityId;
import org.detente.event.PlanId;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as a list shows it. */
@Schema(name = "JointActivityItem", description = "A joint activity in a list")
record ActivityItem(
        @Schema(description = "Activity id", examples = "aquaculture") String id,
        @Schema(
                        description = "Name as last stated; the id where none was",
                        examples = "Aquaculture")
                String name,
        @Schema(description = "Plan it belongs to", nullable = true, examples = "five-projects")
                @Nullable String plan,
        @Schema(description = "Points of plans that it serves")
                List<DealAnswer.PointAnswer> planItems,
        @Schema(
                        description =
                                "How far it has come; unstated where events refer to it and none says",
                        examples = "proposed",
                        enumeration = {
                            "unstated",
                            "proposed",
                            "agreed",
                            "implementing",
                            "finalising",
                            "closed",
                            "suspended",
                            "cancelled"
                        })
                String status,
        @Schema(
                        description =
                                "The status in IATI's codelist ActivityStatus; null for unstated",
                        nullable = true,
                        examples = "1")
                @Nullable Integer iatiCode,
        @Schema(description = "Relationships it is found under", examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(description = "Open blockers", examples = "[\"whose-law\"]") List<String> blockedBy,
        @Schema(description = "Activities that stand in its way", examples = "[\"shikotan-sez\"]")
                List<String> contradictedBy,
        @Schema(description = "Whether nothing has happened for too long", examples = "true")
                boolean stalled,
        @Schema(
                        description = "Day of its last step, blocker or deal; null if it had none",
                        nullable = true,
                        examples = "2017-06-16")
                @Nullable LocalDate lastMovement,
        @Schema(description = "What its deals come to, as their sources state it; never converted")
                TotalsAnswer totals,
        @Schema(description = "Steps that break a rule", examples = "0") int anomalies) {
    static ActivityItem from(ActivityView view, ActivityRules rules) {
        Activity activity = view.activity();
        ActivityFlags flags = view.flags();
        PlanId plan = activity.plan();
        return new ActivityItem(
                activity.id().value(),
                activity.displayName(),
                plan == null ? null : plan.value(),
                DealAnswer.PointAnswer.from(activity.planItems()),
                activity.status().wireName(),
                code(rules.iatiCode(activity.status())),
                activity.relationships().stream().map(RelationshipId::value).toList(),
                flags.blockedBy().stream().map(Slug::value).toList(),
                flags.contradictedBy().stream().map(ActivityId::value).toList(),
                flags.stalled(),
                flags.lastMovement().orElse(null),
                TotalsAnswer.from(Totals.of(view.deals(), rules)),
                (int) activity.history().stream().filter(step -> step.anomaly() != null).count());
    }

    static @Nullable Integer code(OptionalInt code) {
        return code.isPresent() ? code.getAsInt() : null;
    }
}
