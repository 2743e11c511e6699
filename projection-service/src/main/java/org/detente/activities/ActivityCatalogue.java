package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.activities.ActivityQueries.Edge;
import org.detente.event.ActivityId;
import org.detente.event.PlanId;
import org.detente.event.Slug;

/** Lists and looks up activities and plans as seen from a vantage. */
@ApplicationScoped
class ActivityCatalogue {
    private final ActivityQueries queries;
    private final ActivityViews views;

    ActivityCatalogue(ActivityQueries queries, ActivityViews views) {
        this.queries = queries;
        this.views = views;
    }

    /** Up to {@code rows} activities that the filter accepts, from the edge on. */
    List<ActivityView> list(
            Connection connection, ActivityFilter filter, Question question, Edge from, int rows)
            throws SQLException {
        List<ActivityView> found = new ArrayList<>();
        Edge edge = from;
        boolean more = true;
        while (more) {
            List<ActivityId> ids = queries.candidates(connection, filter, question, edge, rows);
            for (ActivityView view : views.load(connection, ids, question).values()) {
                if (found.size() < rows && filter.accepts(view)) {
                    found.add(view);
                }
            }
            more = found.size() < rows && ids.size() == rows;
            edge = ids.isEmpty() ? edge : edge.at(ids.getLast());
        }
        return found;
    }

    /** The activity, if any fact of it is in view. */
    Optional<ActivityView> find(Connection connection, ActivityId id, Question question)
            throws SQLException {
        return views.load(connection, List.of(id), question).values().stream()
                .filter(view -> view.activity().isKnown())
                .findFirst();
    }

    /** The plan, if anything in view refers to it. */
    Optional<PlanView> findPlan(Connection connection, PlanId id, Question question)
            throws SQLException {
        ActivityId wholeId = new ActivityId(id.value());
        SortedSet<ActivityId> ids =
                new TreeSet<>(queries.activitiesOf(connection, id, question.vantage()));
        ids.add(wholeId);
        List<ActivityView> members = new ArrayList<>();
        Optional<ActivityView> whole = Optional.empty();
        for (ActivityView view : views.load(connection, ids, question).values()) {
            if (view.activity().id().equals(wholeId)) {
                whole = Optional.of(view).filter(found -> found.activity().isKnown());
            } else if (view.activity().serves(id)) {
                members.add(view);
            }
        }
        SortedMap<Slug, Deal> deals = new TreeMap<>();
        SortedSet<Slug> dealIds =
                new TreeSet<>(queries.dealsOf(connection, id, question.vantage()));
        for (Deal deal : views.deals(connection, dealIds, question).values()) {
            if (deal.serves(id)) {
                deals.put(deal.id(), deal);
            }
        }
        members.forEach(view -> view.deals().forEach(deal -> deals.put(deal.id(), deal)));
        return Optional.of(new PlanView(id, whole, members, deals.values()))
                .filter(PlanView::isKnown);
    }
}
