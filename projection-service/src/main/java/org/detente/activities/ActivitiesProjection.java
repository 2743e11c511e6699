package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import org.detente.event.ActivityId;
import org.detente.event.Slug;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.FactIndex;
import org.detente.projection.Projection;

/**
 * Keeps joint activities and deals: each touched one is locked, its facts are read and folded anew.
 */
@ApplicationScoped
class ActivitiesProjection implements Projection {
    static final FactIndex FACTS = new FactIndex("activity_fact", ActivityKeys::of);

    private final ActivityProjector activityProjector =
            new ActivityProjector(ActivityRules.CURRENT);
    private final DealProjector dealProjector = new DealProjector(ActivityRules.CURRENT);
    private final ActivityTable activities = new ActivityTable(ActivityRules.CURRENT);
    private final DealTable deals = new DealTable();

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        SortedSet<String> touched = FACTS.update(transaction, changes);
        if (touched.isEmpty()) {
            return;
        }
        List<ActivityId> activityIds = ActivityKeys.activities(touched);
        List<Slug> dealIds = ActivityKeys.deals(touched);
        activities.lock(transaction, activityIds.stream().map(ActivityId::value).toList());
        deals.lock(transaction, dealIds.stream().map(Slug::value).toList());
        SequencedMap<String, List<EventFact>> facts = FACTS.load(transaction, touched, null);
        saveActivities(transaction, activityIds, facts);
        saveDeals(transaction, dealIds, facts);
    }

    private void saveActivities(
            Connection transaction,
            List<ActivityId> ids,
            SequencedMap<String, List<EventFact>> facts)
            throws SQLException {
        List<ActivityTable.Row> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (ActivityId id : ids) {
            List<EventFact> own = facts.getOrDefault(ActivityKeys.of(id), List.of());
            if (own.isEmpty()) {
                gone.add(id.value());
            } else {
                rows.add(ActivityTable.Row.of(activityProjector.project(id, own), own));
            }
        }
        activities.save(transaction, rows);
        activities.delete(transaction, gone);
    }

    private void saveDeals(
            Connection transaction, List<Slug> ids, SequencedMap<String, List<EventFact>> facts)
            throws SQLException {
        List<Deal> known = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Slug id : ids) {
            List<EventFact> own = facts.getOrDefault(ActivityKeys.of(id), List.of());
            if (own.isEmpty()) {
                gone.add(id.value());
            } else {
                known.add(dealProjector.project(id, own));
            }
        }
        deals.save(transaction, known);
        deals.delete(transaction, gone);
    }

    @Override
    public List<String> contentQueries() {
        return List.of(
                "select key || ' ' || event_id from activity_fact",
                ActivityTable.CONTENT,
                DealTable.CONTENT);
    }
}
