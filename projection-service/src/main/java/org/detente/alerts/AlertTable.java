package org.detente.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.detente.projection.Columns;
import org.detente.watch.AlertSource;
import org.detente.watch.RaisedAlert;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;

/** The alerts that were raised, numbered in the order in which they were. */
@ApplicationScoped
class AlertTable implements AlertSource {
    private static final String RAISED =
            "number, id, rule_id, subject_type, subject_id, raised_at, body";

    private final ObjectMapper json;

    AlertTable(ObjectMapper json) {
        this.json = json;
    }

    /** An alert with its number. */
    record Numbered(long number, Alert alert) {}

    /** An alert to raise. */
    record Anew(Subject subject, Alert alert) {
        boolean isNews() {
            return !alert.because().equals(Judge.Because.FIRST_LOOK.wireName());
        }
    }

    /**
     * Raises alerts, those only that were not raised before. Numbers rise in the order of commits,
     * since one round commits at a time.
     *
     * @return those that are new, in order of numbers
     */
    List<RaisedAlert> raise(Connection transaction, List<Anew> alerts) throws SQLException {
        if (alerts.isEmpty()) {
            return List.of();
        }
        String sql =
                """
                insert into detente.alert
                    (id, rule_id, kind, subject_type, subject_id, day, news, raised_at, body)
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[],
                                     ?::bool[], ?::timestamptz[], ?::text[])
                on conflict (id) do nothing returning\s\
                """
                        + RAISED;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("uuid", alerts, anew -> anew.alert().id())
                    .add("uuid", alerts, anew -> anew.alert().rule())
                    .add("text", alerts, anew -> anew.alert().kind())
                    .add("text", alerts, anew -> anew.subject().type().wireName())
                    .add("text", alerts, anew -> anew.subject().id())
                    .add("date", alerts, anew -> anew.alert().on())
                    .add("bool", alerts, Anew::isNews)
                    .add("timestamptz", alerts, anew -> anew.alert().raised().toString())
                    .add("text", alerts, anew -> text(anew.alert()));
            return raised(statement);
        }
    }

    private String text(Alert alert) {
        try {
            return json.writeValueAsString(alert);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an alert that cannot be written", impossible);
        }
    }

    private static List<RaisedAlert> raised(PreparedStatement statement) throws SQLException {
        List<RaisedAlert> raised = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                raised.add(
                        new RaisedAlert(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                new Subject(
                                        SubjectType.valueOf(
                                                row.getString(4).toUpperCase(Locale.ROOT)),
                                        row.getString(5)),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                row.getString(7)));
            }
        }
        return raised;
    }

    @Override
    public long last(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select coalesce(max(number), 0) from detente.alert");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<RaisedAlert> after(Connection connection, long number, int rows)
            throws SQLException {
        String sql =
                "select "
                        + RAISED
                        + " from detente.alert where number > ? and news order by number limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            statement.setInt(2, rows);
            return raised(statement);
        }
    }

    /** The newest first, from the edge on; or the other way round going back. */
    List<Numbered> list(Connection connection, AlertFilter filter, AlertFilter.Edge edge, int rows)
            throws SQLException {
        AlertFilter.Where where = filter.where(connection, edge);
        String sql =
                "select number, body from detente.alert where "
                        + where.sql()
                        + " order by number "
                        + (edge.back() ? "asc" : "desc")
                        + " limit ?";
        List<Numbered> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Object value : where.values()) {
                statement.setObject(parameter++, value);
            }
            statement.setInt(parameter, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Numbered(row.getLong(1), alert(row.getString(2))));
                }
            }
        }
        return found;
    }

    private Alert alert(String text) {
        try {
            return json.readValue(text, Alert.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the table holds no alert", malformed);
        }
    }
}
