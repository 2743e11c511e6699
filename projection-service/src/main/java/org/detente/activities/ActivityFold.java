package org.detente.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.activities.Activity.Blockage;
import org.detente.activities.Activity.Contradiction;
import org.detente.activities.Activity.LegalBasis;
import org.detente.activities.Activity.Step;
import org.detente.event.ActivityId;
import org.detente.event.ActorId;
import org.detente.event.Blocker;
import org.detente.event.EconomicDeal;
import org.detente.event.JointActivity;
import org.detente.event.PlanId;
import org.detente.event.PlanItem;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * One run of the fold: begins with an {@link Activity}, takes its further facts in documented order
 * and ends in an {@link Activity}. Used by {@link ActivityProjector} within one call only, so that
 * a long history is not copied at every step.
 */
final class ActivityFold {
    private final ActivityRules rules;
    private final ActivityId id;
    private @Nullable String name;
    private @Nullable PlanId plan;
    private final SortedSet<PlanId> plans;
    private final SortedSet<PlanItem> planItems = new TreeSet<>(Activity.BY_PLAN_AND_NUMBER);
    private Status status;
    private @Nullable Status beforeSuspension;
    private final SortedSet<RelationshipId> relationships;
    private final SortedSet<ActorId> actors;
    private final List<LegalBasis> legalBases;
    private final List<Blockage> blockages;
    private final List<Contradiction> contradictions;
    private final SortedSet<Slug> deals;
    private final List<Step> history;
    private @Nullable LocalDate lastStep;

    ActivityFold(ActivityRules rules, Activity before) {
        this.rules = rules;
        id = before.id();
        name = before.name();
        plan = before.plan();
        plans = new TreeSet<>(before.plans());
        planItems.addAll(before.planItems());
        status = before.status();
        beforeSuspension = before.beforeSuspension();
        relationships = new TreeSet<>(before.relationships());
        actors = new TreeSet<>(before.actors());
        legalBases = new ArrayList<>(before.legalBases());
        blockages = new ArrayList<>(before.blockages());
        contradictions = new ArrayList<>(before.contradictions());
        deals = new TreeSet<>(before.deals());
        history = new ArrayList<>(before.history());
        lastStep = before.lastStep();
    }

    void take(EventFact fact, JointActivity step) {
        if (step.activity().equals(id)) {
            takeOwn(fact, step);
        } else if (step.contradicts().contains(id)) {
            boolean isNew =
                    contradictions.stream().noneMatch(known -> known.by().equals(step.activity()));
            if (isNew) {
                contradictions.add(new Contradiction(step.activity(), fact));
            }
        }
    }

    void take(EventFact fact, EconomicDeal deal) {
        if (id.equals(deal.activity())) {
            deals.add(deal.deal());
            takeParties(fact);
        }
    }

    private void takeOwn(EventFact fact, JointActivity step) {
        takeParties(fact);
        name = step.name() != null ? step.name() : name;
        takePlan(step);
        takeLegalBasis(fact, step.legalBasis());
        Status before = status;
        Move<Status> move = rules.move(before, step.stage());
        moveTo(move.to());
        String anomaly = move.anomaly();
        if (step.blocker() != null && !takeBlocker(fact, step.stage(), step.blocker())) {
            anomaly = ActivityRules.NOT_RAISED;
        }
        history.add(new Step(fact, step.stage(), before, status, anomaly));
    }

    private void takeParties(EventFact fact) {
        fact.event().actors().forEach(actors::add);
        relationships.addAll(Facts.relationships(fact.event()));
        lastStep = fact.event().occurred().middle();
    }

    private void takePlan(JointActivity step) {
        PlanItem item = step.planItem();
        if (item != null) {
            planItems.add(item);
            plans.add(item.plan());
        }
        if (step.plan() != null) {
            plan = step.plan();
            plans.add(step.plan());
        } else if (item != null && plan == null) {
            plan = item.plan();
        }
    }

    private void takeLegalBasis(EventFact fact, @Nullable String text) {
        if (text != null && legalBases.stream().noneMatch(known -> known.text().equals(text))) {
            legalBases.add(new LegalBasis(text, fact));
        }
    }

    private void moveTo(@Nullable Status to) {
        Status next = to != null ? to : beforeSuspension;
        if (next == null || next == status) {
            return;
        }
        beforeSuspension = next == Status.SUSPENDED ? status : null;
        status = next;
    }

    /** False when a blocker is cleared that is not open. */
    private boolean takeBlocker(EventFact fact, JointActivity.Stage stage, Blocker blocker) {
        int open = openBlockage(blocker.id());
        return switch (stage) {
            case BLOCKER_RAISED -> {
                raise(fact, blocker, open);
                yield true;
            }
            case BLOCKER_CLEARED -> {
                if (open >= 0) {
                    Blockage known = blockages.get(open);
                    blockages.set(
                            open,
                            new Blockage(
                                    known.blocker(), known.description(), known.raised(), fact));
                }
                yield open >= 0;
            }
            case PROPOSED,
                    AGREED,
                    IMPLEMENTING,
                    FINALISING,
                    CLOSED,
                    SUSPENDED,
                    RESUMED,
                    CANCELLED ->
                    true;
        };
    }

    private void raise(EventFact fact, Blocker blocker, int open) {
        if (open < 0) {
            blockages.add(new Blockage(blocker.id(), blocker.description(), fact, null));
        } else {
            EventFact first = blockages.get(open).raised();
            blockages.set(open, new Blockage(blocker.id(), blocker.description(), first, null));
        }
    }

    private int openBlockage(Slug blocker) {
        for (int index = 0; index < blockages.size(); index++) {
            Blockage known = blockages.get(index);
            if (known.isOpen() && known.blocker().equals(blocker)) {
                return index;
            }
        }
        return -1;
    }

    Activity result() {
        return new Activity(
                id,
                name,
                plan,
                Collections.unmodifiableSortedSet(plans),
                Collections.unmodifiableSortedSet(planItems),
                status,
                beforeSuspension,
                Collections.unmodifiableSortedSet(relationships),
                Collections.unmodifiableSortedSet(actors),
                List.copyOf(legalBases),
                List.copyOf(blockages),
                List.copyOf(contradictions),
                Collections.unmodifiableSortedSet(deals),
                List.copyOf(history),
                lastStep);
    }
}
