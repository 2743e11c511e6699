package org.detente.activities;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.event.Money;
import org.detente.event.Qualifier;
import org.detente.event.Quantity;

/**
 * What several deals come to: amounts by currency and the number of deals, those agreed on apart
 * from those only proposed; cancelled ones are in neither. A sum is as exact as its least exact
 * part, and currencies are never added up.
 */
record Totals(Side concluded, Side proposed) {
    /** One side: amounts in order of currency. */
    record Side(List<Money> amounts, Quantity deals) {}

    /** The totals of these deals, each counted once. */
    static Totals of(Collection<Deal> deals, ActivityRules rules) {
        Sum concluded = new Sum(rules);
        Sum proposed = new Sum(rules);
        for (Deal deal : deals) {
            if (rules.concluded(deal.status())) {
                concluded.add(deal.concluded().values(), deal.count());
            } else if (deal.status() == DealStatus.PROPOSED) {
                proposed.add(deal.proposed().values(), deal.count());
            }
        }
        return new Totals(concluded.side(), proposed.side());
    }

    private static final class Sum {
        private final ActivityRules rules;
        private final SortedMap<String, Money> amounts = new TreeMap<>();
        private Quantity deals = new Quantity(BigDecimal.ZERO, Qualifier.EXACT);

        Sum(ActivityRules rules) {
            this.rules = rules;
        }

        void add(Collection<Money> more, Quantity count) {
            more.forEach(amount -> amounts.merge(amount.currency().value(), amount, this::sum));
            deals =
                    new Quantity(
                            deals.value().add(count.value()),
                            rules.leastExact(deals.qualifier(), count.qualifier()));
        }

        private Money sum(Money one, Money other) {
            return new Money(
                    one.amount().add(other.amount()),
                    one.currency(),
                    rules.leastExact(one.qualifier(), other.qualifier()));
        }

        Side side() {
            return new Side(List.copyOf(amounts.values()), deals);
        }
    }
}
