package org.detente.activities;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.ActivityId;
import org.detente.event.ActorId;
import org.detente.event.Blocker;
import org.detente.event.JointActivity;
import org.detente.event.WireNamed;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity with everything that is told about it. */
@Schema(
        name = "JointActivityDetail",
        description = "A joint activity with all that is told about it")
record ActivityAnswer(
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
        @Schema(
                        description = "While suspended: the status it goes back to when resumed",
                        nullable = true)
                @Nullable String statusBeforeSuspension,
        @Schema(
                        description = "Stages that lead on from here without breaking a rule",
                        examples = "[\"agreed\",\"suspended\",\"cancelled\"]")
                List<String> nextStages,
        @Schema(description = "Relationships it is found under", examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(description = "Who takes part", examples = "[\"JPN\",\"RUS\"]") List<String> actors,
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
        @Schema(description = "Laws or arrangements under which it is done, as stated")
                List<LegalBasis> legalBases,
        @Schema(description = "Every blocker, open or cleared, in the order in which it was raised")
                List<Blockage> blockers,
        @Schema(description = "Every activity that was said to stand in its way")
                List<Contradiction> contradictions,
        @Schema(description = "What its deals come to") TotalsAnswer totals,
        @Schema(description = "Its deals") List<DealAnswer> deals,
        @Schema(description = "Its own steps, in order") List<Step> history,
        @Schema(description = "What the answer rests on besides the events") Basis basis) {

    /** A law or arrangement. */
    @Schema(
            name = "ActivityLegalBasis",
            description = "A law or arrangement under which it is done")
    record LegalBasis(
            @Schema(description = "In words") String text,
            @Schema(description = "The event that first states it") FactReference stated) {}

    /** A blocker from when it was raised until it was cleared. */
    @Schema(
            name = "ActivityBlocker",
            description =
                    "An open question from when it was raised until it was cleared; raised again"
                            + " while open, it is the same one")
    record Blockage(
            @Schema(description = "Name of the blocker", examples = "whose-law") String id,
            @Schema(
                            description = "What is open",
                            examples = "Under whose law the activity would run")
                    String description,
            @Schema(description = "Whether it is still open") boolean open,
            @Schema(description = "The event that raised it") FactReference raised,
            @Schema(description = "The event that cleared it; null while open", nullable = true)
                    @Nullable FactReference cleared) {
        private static Blockage from(Activity.Blockage blockage) {
            EventFact cleared = blockage.cleared();
            return new Blockage(
                    blockage.blocker().value(),
                    blockage.description(),
                    blockage.isOpen(),
                    FactReference.from(blockage.raised()),
                    cleared == null ? null : FactReference.from(cleared));
        }
    }

    /** An activity that stands in the way. */
    @Schema(
            name = "ActivityContradiction",
            description = "An activity that was said to stand in the way")
    record Contradiction(
            @Schema(description = "Activity id", examples = "shikotan-sez") String activity,
            @Schema(description = "Its name", examples = "Special economic zone on Shikotan")
                    String name,
            @Schema(description = "How far it has come", examples = "agreed") String status,
            @Schema(description = "False once it was cancelled") boolean stands,
            @Schema(description = "The event that first says so") FactReference stated) {
        private static Contradiction from(
                Activity.Contradiction contradiction, ActivityView view, ActivityRules rules) {
            ActivityId by = contradiction.by();
            Activity other = view.others().getOrDefault(by, ActivityProjector.unknown(by));
            return new Contradiction(
                    by.value(),
                    other.displayName(),
                    other.status().wireName(),
                    ActivityFlags.stands(other, rules),
                    FactReference.from(contradiction.stated()));
        }
    }

    /** A step of the activity. */
    @Schema(name = "JointActivityStep", description = "Something that happened to the activity")
    record Step(
            @Schema(description = "What happened", examples = "blocker-raised") String stage,
            @Schema(description = "Status before it", examples = "unstated") String statusBefore,
            @Schema(description = "Status after it", examples = "unstated") String statusAfter,
            @Schema(
                            description = "The blocker raised or cleared",
                            nullable = true,
                            examples = "whose-law")
                    @Nullable String blocker,
            @Schema(description = "Legal basis that the event states", nullable = true)
                    @Nullable String legalBasis,
            @Schema(description = "The rule that it breaks, if any", nullable = true)
                    @Nullable AnomalyAnswer anomaly,
            @Schema(description = "The event") FactReference fact) {
        private static Step from(Activity.Step step, ActivityRules rules) {
            @Nullable String blocker = null;
            @Nullable String legalBasis = null;
            if (step.fact().event().details() instanceof JointActivity details) {
                Blocker named = details.blocker();
                blocker = named == null ? null : named.id().value();
                legalBasis = details.legalBasis();
            }
            return new Step(
                    step.stage().wireName(),
                    step.before().wireName(),
                    step.after().wireName(),
                    blocker,
                    legalBasis,
                    AnomalyAnswer.from(step.anomaly(), rules),
                    FactReference.from(step.fact()));
        }
    }

    static ActivityAnswer from(ActivityView view, Question question, ActivityRules rules) {
        Activity activity = view.activity();
        ActivityItem item = ActivityItem.from(view, rules);
        Status before = activity.beforeSuspension();
        return new ActivityAnswer(
                item.id(),
                item.name(),
                item.plan(),
                item.planItems(),
                item.status(),
                item.iatiCode(),
                before == null ? null : before.wireName(),
                rules.waysOut(activity.status()).stream().map(WireNamed::wireName).toList(),
                item.relationships(),
                activity.actors().stream().map(ActorId::value).toList(),
                item.blockedBy(),
                item.contradictedBy(),
                item.stalled(),
                item.lastMovement(),
                activity.legalBases().stream()
                        .map(basis ->
                                new LegalBasis(basis.text(), FactReference.from(basis.stated())))
                        .toList(),
                activity.blockages().stream().map(Blockage::from).toList(),
                activity.contradictions().stream()
                        .map(contradiction -> Contradiction.from(contradiction, view, rules))
                        .toList(),
                item.totals(),
                view.deals().stream().map(deal -> DealAnswer.from(deal, rules)).toList(),
                activity.history().stream().map(step -> Step.from(step, rules)).toList(),
                Basis.from(question, rules));
    }
}
