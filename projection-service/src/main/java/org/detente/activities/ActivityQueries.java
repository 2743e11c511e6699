package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.event.ActivityId;
import org.detente.event.PlanId;
import org.detente.event.Slug;
import org.detente.event.WireNamed;
import org.detente.query.Vantage;

/**
 * SQL over activities, deals and plans. It finds candidates; the fold decides. A row tells how its
 * activity stands with all facts in view, so what it says about status and blockers counts only
 * where the vantage sees them all.
 */
@ApplicationScoped
class ActivityQueries {
    /** Names in an error message. */
    private static final int EXAMPLES_MAX = 20;

    /** Where a page goes on: behind the id, or before it going back. */
    record Edge(Optional<ActivityId> id, boolean back) {
        Edge at(ActivityId next) {
            return new Edge(Optional.of(next), back);
        }
    }

    /** A further part of a where clause with its values. */
    private static final class Where {
        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Where(String begin) {
            sql = new StringBuilder(begin);
        }

        void and(String condition, Object... more) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(more));
        }
    }

    /** Ids of activities that the filter may accept, from the edge on. */
    List<ActivityId> candidates(
            Connection connection, ActivityFilter filter, Question question, Edge edge, int rows)
            throws SQLException {
        boolean asItStands = question.vantage().asOf() == null;
        Where where = asItStands ? new Where("select id from joint_activity where true") : ever();
        edge.id().ifPresent(id -> where.and(edge.back() ? "id < ?" : "id > ?", id.value()));
        if (asItStands) {
            where.and("first_on <= ?", question.vantage().on());
            filter.relationship()
                    .ifPresent(id -> where.and("relationships @> array[?::text]", id.value()));
            filter.plan().ifPresent(id -> where.and("plans @> array[?::text]", id.value()));
            settledRowsMatch(connection, where, filter, question);
        }
        where.sql.append(" order by id ").append(edge.back() ? "desc" : "asc").append(" limit ?");
        where.values.add(rows);
        return ids(connection, where, ActivityId::new);
    }

    /**
     * Every activity of which there ever was a fact: candidates for an earlier state of the log, of
     * which the rows tell nothing.
     */
    private static Where ever() {
        return new Where(
                """
                select id from
                    (select distinct substr(key, length('activity:') + 1) as id from activity_fact
                     where key >= 'activity:' and key < 'activity;') ever
                where true\
                """);
    }

    /** Leaves rows out that all facts are in view of and that do not match. */
    private static void settledRowsMatch(
            Connection connection, Where where, ActivityFilter filter, Question question)
            throws SQLException {
        Vantage vantage = question.vantage();
        List<String> matches = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        values.add(vantage.on());
        String unsettled = "settled_on > ?";
        if (vantage.knownOn() != null) {
            unsettled += " or known_on > ?";
            values.add(vantage.knownOn());
        }
        if (!filter.statuses().isEmpty()) {
            matches.add("status = any (?)");
            values.add(
                    connection.createArrayOf(
                            "text", filter.statuses().stream().map(WireNamed::wireName).toArray()));
        }
        if (filter.blocked().orElse(false)) {
            matches.add("blocked");
        }
        if (filter.stalled().orElse(false)) {
            matches.add("last_step < ?");
            values.add(vantage.on().minusDays(question.stalledAfterDays()));
        }
        if (!matches.isEmpty()) {
            where.and(
                    "(" + unsettled + " or (" + String.join(" and ", matches) + "))",
                    values.toArray());
        }
    }

    /** Every activity that may belong to the plan; the fold decides. */
    List<ActivityId> activitiesOf(Connection connection, PlanId plan, Vantage vantage)
            throws SQLException {
        Where where;
        if (vantage.asOf() == null) {
            where = new Where("select id from joint_activity where true");
            where.and("plans @> array[?::text]", plan.value());
        } else {
            where = ever();
        }
        where.sql.append(" order by id");
        return ids(connection, where, ActivityId::new);
    }

    /** Every deal that may serve a point of the plan; the fold decides. */
    List<Slug> dealsOf(Connection connection, PlanId plan, Vantage vantage) throws SQLException {
        Where where;
        if (vantage.asOf() == null) {
            where = new Where("select id from economic_deal where true");
            where.and("plans @> array[?::text]", plan.value());
        } else {
            where =
                    new Where(
                            """
                            select id from
                                (select distinct substr(key, length('deal:') + 1) as id
                                 from activity_fact where key >= 'deal:' and key < 'deal;') ever
                            where true\
                            """);
        }
        where.sql.append(" order by id");
        return ids(connection, where, Slug::new);
    }

    /** Ids of activities behind one of them, in their order. */
    List<String> behind(Connection connection, String id, int rows) throws SQLException {
        Where where = new Where("select id from joint_activity where true");
        where.and("id > ?", id);
        where.sql.append(" order by id limit ?");
        where.values.add(rows);
        return ids(connection, where, Function.identity());
    }

    /** Some ids of activities, for a message that says what there is. */
    List<String> someActivities(Connection connection) throws SQLException {
        Where where = new Where("select id from joint_activity order by id limit ?");
        where.values.add(EXAMPLES_MAX);
        return ids(connection, where, Function.identity());
    }

    /** Some ids of plans, for a message that says what there is. */
    List<String> somePlans(Connection connection) throws SQLException {
        Where where =
                new Where(
                        """
                        select distinct plan from
                            (select unnest(plans) as plan from joint_activity
                             union all select unnest(plans) from economic_deal) p
                        order by plan limit ?
                        """);
        where.values.add(EXAMPLES_MAX);
        return ids(connection, where, Function.identity());
    }

    /** The first day on which there is a fact of the activity; empty if there is none at all. */
    Optional<LocalDate> firstDay(Connection connection, ActivityId id) throws SQLException {
        String sql = "select first_on from joint_activity where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, LocalDate.class))
                        : Optional.empty();
            }
        }
    }

    private static <T> List<T> ids(Connection connection, Where where, Function<String, T> type)
            throws SQLException {
        List<T> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(where.sql.toString())) {
            for (int index = 0; index < where.values.size(); index++) {
                statement.setObject(index + 1, where.values.get(index));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(type.apply(row.getString(1)));
                }
            }
        }
        return ids;
    }
}
