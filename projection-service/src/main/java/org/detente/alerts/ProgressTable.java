package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.detente.projection.LogPosition;
import org.detente.projection.ProjectionConfig;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;
import org.jspecify.annotations.Nullable;

/** Up to where the rules of this set have looked. */
@ApplicationScoped
class ProgressTable {
    private final String set;

    ProgressTable(ProjectionConfig config) {
        this.set = config.set();
    }

    Optional<Progress> load(Connection connection) throws SQLException {
        String sql =
                """
                select round, position, tables, rules, day, sweep from detente.alert_progress
                where set_name = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, set);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Progress(
                                        row.getLong(1),
                                        LogPosition.ofToken(row.getString(2)),
                                        new Progress.Basis(row.getString(3), row.getString(4)),
                                        row.getObject(5, LocalDate.class),
                                        edge(row.getString(6))))
                        : Optional.empty();
            }
        }
    }

    private static Optional<Progress.Edge> edge(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.split("/", 2);
        return Arrays.stream(SubjectType.values())
                .filter(type -> type.wireName().equals(parts[0]))
                .findFirst()
                .map(type -> new Progress.Edge(new Subject(type, parts[1])));
    }

    /**
     * Compares and sets.
     *
     * @return false when another has gone on since the round before this one
     */
    boolean advance(Connection transaction, Progress to) throws SQLException {
        String sql =
                """
                insert into detente.alert_progress as p
                    (round, position, tables, rules, day, sweep, set_name)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (set_name) do update
                set round = excluded.round, position = excluded.position, tables = excluded.tables,
                    rules = excluded.rules, day = excluded.day, sweep = excluded.sweep
                where p.round = excluded.round - 1
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setLong(1, to.round());
            statement.setString(2, to.position().token());
            statement.setString(3, to.basis().tables());
            statement.setString(4, to.basis().rules());
            statement.setObject(5, to.day());
            statement.setString(6, to.sweep().map(edge -> edge.subject().toString()).orElse(null));
            statement.setString(7, set);
            return statement.executeUpdate() == 1;
        }
    }
}
