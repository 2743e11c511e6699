package org.detente.activities;

import java.util.Collection;
import java.util.List;
import org.detente.activities.TotalsAnswer.Amount;
import org.detente.activities.TotalsAnswer.Count;
import org.detente.event.Money;
import org.detente.event.PlanItem;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal with its history. */
@Schema(name = "ActivityDeal", description = "A deal with its history")
record DealAnswer(
        @Schema(description = "Name of the deal over its life", examples = "deals-2016-12")
                String id,
        @Schema(
                        description = "Title of its last event",
                        examples = "About 80 business deals are announced during the visit")
                String title,
        @Schema(
                        description = "How far it has come",
                        examples = "signed",
                        enumeration = {"proposed", "signed", "in-force", "completed", "cancelled"})
                String status,
        @Schema(description = "Economic sector", nullable = true, examples = "energy")
                @Nullable String sector,
        @Schema(description = "Points of plans that it serves") List<PointAnswer> planItems,
        @Schema(description = "Relationships it is found under", examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(
                        description =
                                "Amounts as last stated when it was concluded, one per currency;"
                                        + " several are the same deal in other money")
                List<Amount> amounts,
        @Schema(description = "Amounts as last stated when it was only proposed")
                List<Amount> proposedAmounts,
        @Schema(description = "How many deals its sources count it as") Count deals,
        @Schema(description = "What happened to it, in order") List<StepAnswer> history) {

    /** A point of a plan. */
    @Schema(name = "PlanPointReference", description = "A numbered point of a plan")
    record PointAnswer(
            @Schema(description = "Plan id", examples = "eight-point-plan") String plan,
            @Schema(description = "Number of the point", examples = "6") int item) {
        static List<PointAnswer> from(Collection<PlanItem> items) {
            return items.stream()
                    .map(item -> new PointAnswer(item.plan().value(), item.item()))
                    .toList();
        }
    }

    /** A step of the deal. */
    @Schema(name = "ActivityDealStep", description = "Something that happened to a deal")
    record StepAnswer(
            @Schema(description = "What happened", examples = "signed") String stage,
            @Schema(description = "Status after it", examples = "signed") String status,
            @Schema(description = "Amount that the event states", nullable = true)
                    @Nullable Amount amount,
            @Schema(description = "The rule that it breaks, if any", nullable = true)
                    @Nullable AnomalyAnswer anomaly,
            @Schema(description = "The event") FactReference fact) {
        private static StepAnswer from(Deal.Step step, ActivityRules rules) {
            Money amount = step.amount();
            return new StepAnswer(
                    step.stage().wireName(),
                    step.after().wireName(),
                    amount == null ? null : Amount.from(amount),
                    AnomalyAnswer.from(step.anomaly(), rules),
                    FactReference.from(step.fact()));
        }
    }

    static DealAnswer from(Deal deal, ActivityRules rules) {
        Slug sector = deal.sector();
        return new DealAnswer(
                deal.id().value(),
                deal.title(),
                deal.status().wireName(),
                sector == null ? null : sector.value(),
                PointAnswer.from(deal.planItems()),
                deal.relationships().stream().map(RelationshipId::value).toList(),
                amounts(deal.concluded().values()),
                amounts(deal.proposed().values()),
                Count.from(deal.count()),
                deal.history().stream().map(step -> StepAnswer.from(step, rules)).toList());
    }

    private static List<Amount> amounts(Collection<Money> amounts) {
        return amounts.stream().map(Amount::from).toList();
    }
}
