package org.detente.event;

/** A numbered point of a plan. */
public record PlanItem(
        PlanId plan, @Describe("Number of the point") @Bounds(min = "1", max = "999") int item) {}
