package org.detente.alerts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.event.WireNamed;

/** Which alerts are wanted; empty sets want all. */
record AlertFilter(
        Set<UUID> rules,
        Set<Kind> kinds,
        List<RuleReader.Target> subjects,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        long after) {
    /** Where a page begins: behind a number, or before it going back. */
    record Edge(Optional<Long> number, boolean back) {}

    /** A condition of SQL with its values. */
    record Where(String sql, List<Object> values) {}

    Where where(Connection connection, Edge edge) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("number > ?"));
        List<Object> values = new ArrayList<>(List.of(after));
        if (edge.number().isPresent()) {
            conditions.add(edge.back() ? "number > ?" : "number < ?");
            values.add(edge.number().get());
        }
        if (!rules.isEmpty()) {
            conditions.add("rule_id = any (?)");
            values.add(connection.createArrayOf("uuid", rules.toArray()));
        }
        if (!kinds.isEmpty()) {
            conditions.add("kind = any (?)");
            values.add(
                    connection.createArrayOf(
                            "text", kinds.stream().map(WireNamed::wireName).toArray()));
        }
        if (!subjects.isEmpty()) {
            List<String> any = new ArrayList<>();
            for (RuleReader.Target subject : subjects) {
                any.add(
                        "subject_type = ?"
                                + (subject.id().isPresent() ? " and subject_id = ?" : ""));
                values.add(subject.type().wireName());
                subject.id().ifPresent(values::add);
            }
            conditions.add("(" + String.join(" or ", any) + ")");
        }
        from.ifPresent(day -> {
            conditions.add("day >= ?");
            values.add(day);
        });
        to.ifPresent(day -> {
            conditions.add("day <= ?");
            values.add(day);
        });
        return new Where(String.join(" and ", conditions), values);
    }
}
