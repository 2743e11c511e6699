package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.event.ActivityId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.detente.query.Vantage;

/**
 * Folds activities and deals from their facts as seen from a vantage. Three statements, however
 * many they are.
 */
@ApplicationScoped
class ActivityViews {
    private final ActivityRules rules = ActivityRules.CURRENT;
    private final ActivityProjector activityProjector = new ActivityProjector(rules);
    private final DealProjector dealProjector = new DealProjector(rules);

    /** Where facts come from: those of each key as the log held them, in documented order. */
    @FunctionalInterface
    interface Source {
        Map<String, List<EventFact>> of(Collection<String> keys) throws SQLException;

        /** Out of the tables. */
        static Source in(Connection connection, Question question) {
            return keys ->
                    ActivitiesProjection.FACTS.load(connection, keys, question.vantage().asOf());
        }
    }

    /** The activities, in the given order; one without visible facts is unknown, not left out. */
    SequencedMap<ActivityId, ActivityView> load(
            Connection connection, Collection<ActivityId> ids, Question question)
            throws SQLException {
        return load(Source.in(connection, question), ids, question);
    }

    /** The same from other facts than those of the tables. */
    SequencedMap<ActivityId, ActivityView> load(
            Source source, Collection<ActivityId> ids, Question question) throws SQLException {
        Map<ActivityId, Activity> activities = activities(source, ids, question.vantage());
        SortedSet<Slug> dealIds = new TreeSet<>();
        SortedSet<ActivityId> further = new TreeSet<>();
        for (Activity activity : activities.values()) {
            dealIds.addAll(activity.deals());
            activity.contradictions().forEach(contradiction -> further.add(contradiction.by()));
        }
        further.removeAll(activities.keySet());
        Map<Slug, Deal> deals = deals(source, dealIds, question.vantage());
        Map<ActivityId, Activity> all = new LinkedHashMap<>(activities);
        all.putAll(activities(source, further, question.vantage()));
        SequencedMap<ActivityId, ActivityView> views = new LinkedHashMap<>();
        activities.forEach((id, activity) -> views.put(id, view(activity, deals, all, question)));
        return views;
    }

    private ActivityView view(
            Activity activity,
            Map<Slug, Deal> allDeals,
            Map<ActivityId, Activity> all,
            Question question) {
        List<Deal> deals =
                activity.deals().stream()
                        .flatMap(id -> Stream.ofNullable(allDeals.get(id)))
                        .toList();
        Map<ActivityId, Activity> others = new LinkedHashMap<>(all);
        others.keySet()
                .retainAll(
                        activity.contradictions().stream()
                                .map(Activity.Contradiction::by)
                                .toList());
        ActivityFlags flags =
                ActivityFlags.of(
                        activity,
                        deals,
                        others,
                        question.vantage().on(),
                        question.stalledAfterDays(),
                        rules);
        return new ActivityView(activity, deals, others, flags);
    }

    private Map<ActivityId, Activity> activities(
            Source source, Collection<ActivityId> ids, Vantage vantage) throws SQLException {
        Map<ActivityId, Activity> activities = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return activities;
        }
        Map<String, List<EventFact>> facts = source.of(ids.stream().map(ActivityKeys::of).toList());
        for (ActivityId id : ids) {
            List<EventFact> seen = vantage.of(facts.getOrDefault(ActivityKeys.of(id), List.of()));
            activities.put(id, activityProjector.project(id, seen));
        }
        return activities;
    }

    /** The deals, in the order of their ids. */
    Map<Slug, Deal> deals(Connection connection, SortedSet<Slug> ids, Question question)
            throws SQLException {
        return deals(Source.in(connection, question), ids, question.vantage());
    }

    private Map<Slug, Deal> deals(Source source, SortedSet<Slug> ids, Vantage vantage)
            throws SQLException {
        Map<Slug, Deal> deals = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return deals;
        }
        Map<String, List<EventFact>> facts = source.of(ids.stream().map(ActivityKeys::of).toList());
        for (Slug id : ids) {
            List<EventFact> seen = vantage.of(facts.getOrDefault(ActivityKeys.of(id), List.of()));
            deals.put(id, dealProjector.project(id, seen));
        }
        return deals;
    }
}
