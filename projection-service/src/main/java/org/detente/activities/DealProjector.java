package org.detente.activities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.event.ActivityId;
import org.detente.event.EconomicDeal;
import org.detente.event.Money;
import org.detente.event.PlanItem;
import org.detente.event.Qualifier;
import org.detente.event.Quantity;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one deal, in documented order, into how it stands. Pure: no clock, no I/O.
 *
 * <p>An amount that a later fact states in the same currency takes the place of the earlier one;
 * amounts in different currencies stand side by side and are never converted.
 */
final class DealProjector {
    private static final Quantity ONE = new Quantity(BigDecimal.ONE, Qualifier.EXACT);

    private final ActivityRules rules;

    DealProjector(ActivityRules rules) {
        this.rules = rules;
    }

    /** A deal of which no fact is known. */
    static Deal unknown(Slug id) {
        return new Deal(
                id,
                DealStatus.UNSTATED,
                id.value(),
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                ONE,
                List.of());
    }

    /** The deal as all of these facts tell it, whatever their order and however often each. */
    Deal project(Slug id, Collection<EventFact> facts) {
        return fold(unknown(id), Facts.inOrder(facts));
    }

    /**
     * Goes on from {@code before} with later facts.
     *
     * @param facts each once, in documented order, all after those of {@code before}
     */
    Deal fold(Deal before, List<EventFact> facts) {
        Run run = new Run(before);
        for (EventFact fact : facts) {
            if (fact.event().details() instanceof EconomicDeal deal
                    && deal.deal().equals(before.id())) {
                run.take(fact, deal);
            }
        }
        return run.result();
    }

    /** One run of the fold, which gathers without copying at every step. */
    private final class Run {
        private final Slug id;
        private DealStatus status;
        private String title;
        private @Nullable Slug sector;
        private final SortedSet<ActivityId> activities;
        private final SortedSet<PlanItem> planItems = new TreeSet<>(Activity.BY_PLAN_AND_NUMBER);
        private final SortedSet<RelationshipId> relationships;
        private final SortedMap<String, Money> proposed;
        private final SortedMap<String, Money> concluded;
        private Quantity count;
        private final List<Deal.Step> history;

        Run(Deal before) {
            id = before.id();
            status = before.status();
            title = before.title();
            sector = before.sector();
            activities = new TreeSet<>(before.activities());
            planItems.addAll(before.planItems());
            relationships = new TreeSet<>(before.relationships());
            proposed = new TreeMap<>(before.proposed());
            concluded = new TreeMap<>(before.concluded());
            count = before.count();
            history = new ArrayList<>(before.history());
        }

        void take(EventFact fact, EconomicDeal deal) {
            title = fact.event().common().title();
            sector = deal.sector() != null ? deal.sector() : sector;
            count = deal.deals() != null ? deal.deals() : count;
            if (deal.activity() != null) {
                activities.add(deal.activity());
            }
            if (deal.planItem() != null) {
                planItems.add(deal.planItem());
            }
            relationships.addAll(Facts.relationships(fact.event()));
            Money amount = deal.amount();
            if (amount != null) {
                takeAmount(deal.stage(), amount);
            }
            DealStatus before = status;
            Move<DealStatus> move = rules.move(before, deal.stage());
            status = move.to() != null ? move.to() : before;
            history.add(new Deal.Step(fact, deal.stage(), before, status, amount, move.anomaly()));
        }

        private void takeAmount(EconomicDeal.Stage stage, Money amount) {
            String currency = amount.currency().value();
            switch (stage) {
                case PROPOSED -> proposed.put(currency, amount);
                case SIGNED, IN_FORCE, COMPLETED -> concluded.put(currency, amount);
                case CANCELLED -> {}
            }
        }

        Deal result() {
            return new Deal(
                    id,
                    status,
                    title,
                    sector,
                    Collections.unmodifiableSortedSet(activities),
                    Collections.unmodifiableSortedSet(planItems),
                    Collections.unmodifiableSortedSet(relationships),
                    Collections.unmodifiableSortedMap(proposed),
                    Collections.unmodifiableSortedMap(concluded),
                    count,
                    List.copyOf(history));
        }
    }
}
