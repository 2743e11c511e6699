package org.detente.event;

import org.jspecify.annotations.Nullable;

/** A deal in trade, investment or aid. */
@Describe("A deal in trade, investment or aid")
public record EconomicDeal(
        @Describe("How far the deal has come") Stage stage,
        @Describe("Name of the deal over its life") Slug deal,
        @Describe("Amount as the source states it") @Nullable Money amount,
        @Describe("Economic sector") @Nullable Slug sector,
        @Describe("Point of a plan that the deal serves") @Nullable PlanItem planItem,
        @Describe("Joint activity that the deal belongs to") @Nullable ActivityId activity,
        @Describe("Number of deals, where the source counts several as one")
                @Nullable Quantity deals)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Stage implements WireNamed {
        PROPOSED,
        SIGNED,
        IN_FORCE,
        COMPLETED,
        CANCELLED
    }

    @Override
    public Kind kind() {
        return Kind.ECONOMIC_DEAL;
    }
}
