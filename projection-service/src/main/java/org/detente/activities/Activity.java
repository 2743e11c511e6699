package org.detente.activities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.detente.event.ActivityId;
import org.detente.event.ActorId;
import org.detente.event.JointActivity;
import org.detente.event.PlanId;
import org.detente.event.PlanItem;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * A joint activity as its facts tell it. Immutable; made by {@link ActivityProjector}.
 *
 * @param name as last stated; null if never
 * @param plan as last stated, else the plan of the first point that it serves; null if neither
 * @param plans every plan that a step of it names, in the end or on the way
 * @param planItems every point of a plan that it was said to serve
 * @param beforeSuspension the status that it goes back to when resumed; kept only while suspended
 * @param relationships between those who take part in its steps and deals
 * @param actors who take part in its steps and deals
 * @param blockages every blocker raised, in order; the same one again only after it was cleared
 * @param contradictions activities said to stand in its way, each once
 * @param deals deals that name it
 * @param history its own steps in documented order
 * @param lastStep middle day of its last own step or deal; null if it has none
 */
record Activity(
        ActivityId id,
        @Nullable String name,
        @Nullable PlanId plan,
        SortedSet<PlanId> plans,
        SortedSet<PlanItem> planItems,
        Status status,
        @Nullable Status beforeSuspension,
        SortedSet<RelationshipId> relationships,
        SortedSet<ActorId> actors,
        List<LegalBasis> legalBases,
        List<Blockage> blockages,
        List<Contradiction> contradictions,
        SortedSet<Slug> deals,
        List<Step> history,
        @Nullable LocalDate lastStep) {
    /** Points of plans by plan, then number. */
    static final Comparator<PlanItem> BY_PLAN_AND_NUMBER =
            Comparator.comparing(PlanItem::plan).thenComparingInt(PlanItem::item);

    /** The law or arrangement under which it is done, as a fact states it. */
    record LegalBasis(String text, EventFact stated) {}

    /**
     * An open question that holds the activity up, from when it was raised until it was cleared.
     *
     * @param description as last stated while it was open
     */
    record Blockage(
            Slug blocker, String description, EventFact raised, @Nullable EventFact cleared) {
        boolean isOpen() {
            return cleared == null;
        }
    }

    /** Another activity that stands in the way, and the fact that first says so. */
    record Contradiction(ActivityId by, EventFact stated) {}

    /**
     * A step of its history.
     *
     * @param anomaly id of the rule that the step breaks, if it breaks one
     */
    record Step(
            EventFact fact,
            JointActivity.Stage stage,
            Status before,
            Status after,
            @Nullable String anomaly) {
        UUID event() {
            return fact.id();
        }
    }

    /** Whether any fact speaks of it: of an activity without facts there is nothing to tell. */
    boolean isKnown() {
        return !history.isEmpty() || !contradictions.isEmpty() || !deals.isEmpty();
    }

    /** Its name, or its id where no fact names it. */
    String displayName() {
        return name == null ? id.value() : name;
    }

    List<Blockage> openBlockages() {
        return blockages.stream().filter(Blockage::isOpen).toList();
    }

    /** Whether it belongs to the plan, as a whole or by one of its points. */
    boolean serves(PlanId wanted) {
        return wanted.equals(plan)
                || planItems.stream().anyMatch(item -> item.plan().equals(wanted));
    }

    Optional<LocalDate> lastStepDay() {
        return Optional.ofNullable(lastStep);
    }
}
