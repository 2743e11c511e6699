package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.projection.Columns;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;
import org.jspecify.annotations.Nullable;

/** How subjects stood when a rule last looked at them. */
@ApplicationScoped
class StateTable {
    /** What a rule saw. */
    record Seen(String state, @Nullable BigDecimal value, LocalDate on) {}

    /** What a rule saw of a subject. */
    record Row(Rule rule, Subject subject, Seen seen) {}

    /** What a rule saw, by id of the subject. */
    Map<String, Seen> load(
            Connection connection, Rule rule, SubjectType type, Collection<String> ids)
            throws SQLException {
        String sql =
                """
                select subject_id, state, value, seen_on from detente.alert_state
                where rule_id = ? and rule_version = ? and subject_type = ? and subject_id = any (?)
                """;
        Map<String, Seen> seen = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, rule.id());
            statement.setInt(2, rule.version());
            statement.setString(3, type.wireName());
            statement.setArray(4, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seen.put(
                            row.getString(1),
                            new Seen(
                                    row.getString(2),
                                    row.getBigDecimal(3),
                                    row.getObject(4, LocalDate.class)));
                }
            }
        }
        return seen;
    }

    /** Writes what was seen; of a rule that was deleted meanwhile nothing. */
    void save(Connection transaction, List<Row> rows) throws SQLException {
        String sql =
                """
                insert into detente.alert_state
                    (rule_id, rule_version, subject_type, subject_id, state, value, seen_on)
                select n.* from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::date[])
                    as n(rule_id, rule_version, subject_type, subject_id, state, value, seen_on)
                join detente.alert_rule r on r.id = n.rule_id
                on conflict (rule_id, subject_type, subject_id)
                do update set rule_version = excluded.rule_version, state = excluded.state, value = excluded.value,
                              seen_on = excluded.seen_on
                """;
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("uuid", rows, row -> row.rule().id())
                    .add("int4", rows, row -> row.rule().version())
                    .add("text", rows, row -> row.subject().type().wireName())
                    .add("text", rows, row -> row.subject().id())
                    .add("text", rows, row -> row.seen().state())
                    .add("numeric", rows, row -> row.seen().value())
                    .add("date", rows, row -> row.seen().on().toString());
            statement.executeUpdate();
        }
    }
}
