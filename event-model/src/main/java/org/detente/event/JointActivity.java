package org.detente.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in the life of an activity that actors do together. */
@Describe("A step in the life of an activity that actors do together")
public record JointActivity(
        @Describe("What happened to the activity") Stage stage,
        @Describe("The activity") ActivityId activity,
        @Describe("Its name, in words") @MaxLength(200) @Nullable String name,
        @Describe("Plan that it is part of") @Nullable PlanId plan,
        @Describe("Point of a plan that it serves") @Nullable PlanItem planItem,
        @Describe("Law or arrangement under which it is done") @MaxLength(300)
                @Nullable String legalBasis,
        @Describe("The open question that was raised or cleared") @Nullable Blocker blocker,
        @Describe("Activities that this one stands in the way of") @Unordered
                List<ActivityId> contradicts)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Stage implements WireNamed {
        PROPOSED,
        AGREED,
        IMPLEMENTING,
        FINALISING,
        CLOSED,
        SUSPENDED,
        RESUMED,
        CANCELLED,
        BLOCKER_RAISED,
        BLOCKER_CLEARED
    }

    @Override
    public Kind kind() {
        return Kind.JOINT_ACTIVITY;
    }
}
