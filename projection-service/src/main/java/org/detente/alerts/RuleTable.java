package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.detente.watch.Condition;
import org.detente.watch.SubjectType;

/** The rules that are kept. */
@ApplicationScoped
class RuleTable {
    /** SQLSTATE of PostgreSQL. */
    private static final String UNIQUE_VIOLATED = "23505";

    private static final String SELECT =
            """
            select id, version, name, kind, subject_type, subject_id, model, half_life, scale, points,
                   days, saved_at
            from detente.alert_rule
            """;

    /** All rules, by name. */
    List<Rule> all(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " order by name collate \"C\"")) {
            return rules(statement);
        }
    }

    Optional<Rule> find(Connection connection, UUID id) throws SQLException {
        return find(connection, id, "");
    }

    /** One that nobody else changes or deletes until the transaction ends. */
    Optional<Rule> findToChange(Connection transaction, UUID id) throws SQLException {
        return find(transaction, id, " for update");
    }

    private static Optional<Rule> find(Connection connection, UUID id, String lock)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " where id = ?" + lock)) {
            statement.setObject(1, id);
            return rules(statement).stream().findFirst();
        }
    }

    Optional<Rule> named(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " where name = ?")) {
            statement.setString(1, name);
            return rules(statement).stream().findFirst();
        }
    }

    private static List<Rule> rules(PreparedStatement statement) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rules.add(rule(row));
            }
        }
        return rules;
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                new Rule.Draft(
                        row.getString("name"),
                        Kind.valueOf(constant(row.getString("kind"))),
                        SubjectType.valueOf(constant(row.getString("subject_type"))),
                        Optional.ofNullable(row.getString("subject_id")),
                        new Condition.Temperature(
                                row.getString("model"),
                                row.getString("half_life"),
                                row.getString("scale")),
                        row.getBigDecimal("points"),
                        row.getObject("days", Integer.class)));
    }

    private static String constant(String wireName) {
        return wireName.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Keeps rules among which each name is new; false where another has one of the names. */
    boolean add(Connection transaction, List<Rule> rules) throws SQLException {
        String sql =
                """
                insert into detente.alert_rule
                    (version, saved_at, name, kind, subject_type, subject_id, model, half_life, scale,
                     points, days, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """;
        int added = 0;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            for (Rule rule : rules) {
                bind(statement, rule);
                added += statement.executeUpdate();
            }
        }
        return added == rules.size();
    }

    /**
     * Writes another version of one that was found to be changed.
     *
     * @return false where another rule has taken its name, and the transaction is of no use
     */
    boolean change(Connection transaction, Rule rule) throws SQLException {
        String sql =
                """
                update detente.alert_rule
                set version = ?, saved_at = ?, name = ?, kind = ?, subject_type = ?, subject_id = ?,
                    model = ?, half_life = ?, scale = ?, points = ?, days = ?
                where id = ?
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            bind(statement, rule);
            statement.executeUpdate();
            return true;
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATED.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private static void bind(PreparedStatement statement, Rule rule) throws SQLException {
        Rule.Draft draft = rule.draft();
        statement.setInt(1, rule.version());
        statement.setObject(2, OffsetDateTime.ofInstant(rule.savedAt(), ZoneOffset.UTC));
        statement.setString(3, draft.name());
        statement.setString(4, draft.kind().wireName());
        statement.setString(5, draft.type().wireName());
        statement.setString(6, draft.subject().orElse(null));
        statement.setString(7, draft.temperature().model());
        statement.setString(8, draft.temperature().halfLife());
        statement.setString(9, draft.temperature().scale());
        statement.setBigDecimal(10, draft.points());
        statement.setObject(11, draft.days());
        statement.setObject(12, rule.id());
    }

    void delete(Connection transaction, UUID id) throws SQLException {
        try (PreparedStatement statement =
                transaction.prepareStatement("delete from detente.alert_rule where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    /**
     * Names the rules as they are: what a look at all subjects was made by.
     *
     * <p>A changed rule is not the one that looked before.
     */
    static String stamp(List<Rule> rules) {
        return Integer.toHexString(rules.stream().map(Rule::etag).sorted().toList().hashCode());
    }

    /** Whether a set of rules is laid down for the first time. */
    boolean firstTime(Connection transaction, String version) throws SQLException {
        try (PreparedStatement statement =
                transaction.prepareStatement(
                        "insert into detente.alert_rule_set (version) values (?)"
                                + " on conflict do nothing")) {
            statement.setString(1, version);
            return statement.executeUpdate() == 1;
        }
    }
}
