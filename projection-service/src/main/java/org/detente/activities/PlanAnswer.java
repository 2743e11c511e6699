package org.detente.activities;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan with what refers to it. */
@Schema(name = "PlanDetail", description = "A plan with the activities and deals that refer to it")
record PlanAnswer(
        @Schema(description = "Plan id", examples = "five-projects") String id,
        @Schema(
                        description =
                                "Name of the activity that has the plan's id; the id where there is"
                                        + " none",
                        examples = "five-projects")
                String name,
        @Schema(
                        description =
                                "Status of the activity that has the plan's id, which is the plan as a"
                                        + " whole; null where there is none",
                        nullable = true)
                @Nullable String status,
        @Schema(description = "That status in IATI's codelist ActivityStatus", nullable = true)
                @Nullable Integer iatiCode,
        @Schema(
                        description = "Relationships of its activities and deals",
                        examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(description = "Number of its activities in each status, every status named")
                List<StatusCount> statuses,
        @Schema(description = "How many of its activities are held up") Held held,
        @Schema(description = "What its deals come to, each counted once") TotalsAnswer totals,
        @Schema(description = "The points that anything refers to") List<Point> items,
        @Schema(description = "Its activities, by id") List<ActivityItem> activities,
        @Schema(description = "Its deals, by id") List<DealAnswer> deals,
        @Schema(description = "What the answer rests on besides the events") Basis basis) {

    /** Activities in a status. */
    @Schema(name = "StatusCount", description = "Activities in a status")
    record StatusCount(
            @Schema(description = "Status", examples = "proposed") String status,
            @Schema(
                            description = "Code in IATI's codelist ActivityStatus",
                            nullable = true,
                            examples = "1")
                    @Nullable Integer iatiCode,
            @Schema(description = "Number of activities", examples = "5") int activities) {}

    /** Activities held up; one may be in several of these. */
    @Schema(name = "HeldUp", description = "Activities held up; one may be in several of these")
    record Held(
            @Schema(description = "With an open blocker", examples = "5") int blocked,
            @Schema(description = "With another activity in the way", examples = "5")
                    int contradicted,
            @Schema(description = "Without movement for too long", examples = "0") int stalled) {
        private static Held from(List<ActivityView> views) {
            return new Held(
                    (int) views.stream().filter(v -> !v.flags().blockedBy().isEmpty()).count(),
                    (int) views.stream().filter(v -> !v.flags().contradictedBy().isEmpty()).count(),
                    (int) views.stream().filter(v -> v.flags().stalled()).count());
        }
    }

    /** A point of the plan. */
    @Schema(name = "PlanPoint", description = "A point of the plan and what refers to it")
    record Point(
            @Schema(description = "Number of the point", examples = "1") int item,
            @Schema(description = "Activities that serve it", examples = "[\"aquaculture\"]")
                    List<String> activities,
            @Schema(description = "Deals that serve it, or belong to one of its activities")
                    List<String> deals,
            @Schema(description = "What these deals come to") TotalsAnswer totals) {
        private static Point from(PlanView.Point point, ActivityRules rules) {
            return new Point(
                    point.number(),
                    point.activities().stream().map(view -> view.activity().id().value()).toList(),
                    point.deals().stream().map(Deal::id).map(Slug::value).toList(),
                    TotalsAnswer.from(Totals.of(point.deals(), rules)));
        }
    }

    static PlanAnswer from(PlanView plan, Question question, ActivityRules rules) {
        Optional<Status> status = plan.whole().map(view -> view.activity().status());
        return new PlanAnswer(
                plan.id().value(),
                plan.displayName(),
                status.map(Status::wireName).orElse(null),
                status.map(rules::iatiCode).map(ActivityItem::code).orElse(null),
                relationships(plan),
                plan.countsByStatus().entrySet().stream()
                        .map(entry ->
                                new StatusCount(
                                        entry.getKey().wireName(),
                                        ActivityItem.code(rules.iatiCode(entry.getKey())),
                                        entry.getValue()))
                        .toList(),
                Held.from(plan.activities()),
                TotalsAnswer.from(Totals.of(plan.deals(), rules)),
                plan.points().stream().map(point -> Point.from(point, rules)).toList(),
                plan.activities().stream().map(view -> ActivityItem.from(view, rules)).toList(),
                plan.deals().stream().map(deal -> DealAnswer.from(deal, rules)).toList(),
                Basis.from(question, rules));
    }

    private static List<String> relationships(PlanView plan) {
        SortedSet<RelationshipId> relationships = new TreeSet<>();
        plan.activities().forEach(view -> relationships.addAll(view.activity().relationships()));
        plan.deals().forEach(deal -> relationships.addAll(deal.relationships()));
        return relationships.stream().map(RelationshipId::value).toList();
    }
}
