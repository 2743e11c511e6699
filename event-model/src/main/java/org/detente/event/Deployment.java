package org.detente.event;

import org.jspecify.annotations.Nullable;

/** Armed forces or weapons put in, changed in or taken out of a territory. */
@Describe("Armed forces or weapons put in, changed in or taken out of a territory")
public record Deployment(
        @Describe("What was done; announced forces are never counted as present") Stage stage,
        @Describe("Where") PlaceId territory,
        @Describe("Name of the holding over its life; default made of system, else of unit")
                @Nullable Slug holding,
        @Describe("Unit, such as 18th Machine Gun Artillery Division") @MaxLength(200)
                @Nullable String unit,
        @Describe("Weapon system, such as Bastion-P") @MaxLength(200) @Nullable String system,
        @Describe(
                        "UN Register category; artillery from 75 mm, missiles from 25 km range, warships from 500 t")
                HoldingCategory category,
        @Describe("Pieces: vehicles, launchers, aircraft or ships")
                @Bounds(min = "0", max = "1000000")
                @Nullable Integer count,
        @Describe("Persons") @Bounds(min = "0", max = "10000000") @Nullable Integer personnel,
        @Describe("Range in kilometres, as the source claims") @Bounds(min = "0", max = "20000")
                @Nullable Integer claimedRangeKm,
        @Describe("What the source says the system is for") @Nullable WeaponRole claimedRole,
        @Describe("Whether the source says it carries nuclear warheads") @Default("false")
                boolean claimedNuclear,
        @Describe("Purpose that the source claims") @Nullable Posture claimedPosture,
        @Describe("The holding that this one replaces") @Nullable Slug replaces,
        @Describe("When it is to happen, while it is only announced") @Nullable Edtf plannedFor)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Stage implements WireNamed {
        ANNOUNCED,
        DEPLOYED,
        REINFORCED,
        REPLACED,
        WITHDRAWN,
        EXERCISE
    }

    @Override
    public Kind kind() {
        return Kind.DEPLOYMENT;
    }
}
