package org.detente.activities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.event.PlanId;
import org.detente.event.PlanItem;
import org.detente.event.Slug;

/**
 * A plan: what refers to it, as seen from one vantage. Nothing is logged about a plan itself, with
 * one exception: an activity of the plan's own id is the plan as a whole. It gives the plan its
 * name and status and is not counted among its activities.
 *
 * @param whole the plan as an activity of its own, if it is logged as one
 * @param activities those that belong to it, by id
 * @param deals those that serve a point of it or belong to one of its activities, each once, by id
 */
record PlanView(
        PlanId id,
        Optional<ActivityView> whole,
        List<ActivityView> activities,
        Collection<Deal> deals) {
    /**
     * A point of the plan.
     *
     * @param activities those that serve it
     * @param deals those that serve it themselves or through one of its activities, each once
     */
    record Point(int number, List<ActivityView> activities, Collection<Deal> deals) {}

    /** Whether anything in view refers to the plan. */
    boolean isKnown() {
        return !activities.isEmpty()
                || !deals.isEmpty()
                || whole.filter(view -> view.activity().serves(id)).isPresent();
    }

    String displayName() {
        return whole.map(view -> view.activity().displayName()).orElse(id.value());
    }

    /** How many activities have each status; every status is there. */
    Map<Status, Integer> countsByStatus() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        activities.forEach(view -> counts.merge(view.activity().status(), 1, Integer::sum));
        return counts;
    }

    /** The points that anything refers to, in order. */
    List<Point> points() {
        SortedMap<Integer, List<ActivityView>> activitiesOf = new TreeMap<>();
        SortedMap<Integer, SortedMap<Slug, Deal>> dealsOf = new TreeMap<>();
        for (ActivityView view : activities) {
            for (int number : numbers(view.activity().planItems())) {
                activitiesOf.computeIfAbsent(number, _ -> new ArrayList<>()).add(view);
                view.deals().forEach(deal -> put(dealsOf, number, deal));
            }
        }
        for (Deal deal : deals) {
            numbers(deal.planItems()).forEach(number -> put(dealsOf, number, deal));
        }
        dealsOf.keySet().forEach(number -> activitiesOf.putIfAbsent(number, List.of()));
        return activitiesOf.entrySet().stream()
                .map(entry ->
                        new Point(
                                entry.getKey(),
                                entry.getValue(),
                                dealsOf.getOrDefault(entry.getKey(), new TreeMap<>()).values()))
                .toList();
    }

    private static void put(
            SortedMap<Integer, SortedMap<Slug, Deal>> dealsOf, int number, Deal deal) {
        dealsOf.computeIfAbsent(number, _ -> new TreeMap<>()).put(deal.id(), deal);
    }

    private List<Integer> numbers(Collection<PlanItem> items) {
        return items.stream().filter(item -> item.plan().equals(id)).map(PlanItem::item).toList();
    }
}
