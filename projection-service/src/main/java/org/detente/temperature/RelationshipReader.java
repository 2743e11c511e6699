package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Actors;
import org.detente.query.PageRequest;

/** Lists relationships; one statement for the ids, then the same reading that a series gives. */
@ApplicationScoped
class RelationshipReader {
    private final SeriesReader series;

    RelationshipReader(SeriesReader series) {
        this.series = series;
    }

    List<Answers.Relationship> list(
            Connection connection, PageRequest page, Question question, LocalDate day)
            throws SQLException {
        CellSource source = CellSource.of(question.view(), Optional.empty());
        String sql =
                "select relationship, sum(events)::bigint from "
                        + source.sql()
                        + (page.key().isEmpty()
                                ? ""
                                : " where relationship " + (page.backward() ? "<" : ">") + " ?")
                        + " group by relationship having sum(events) > 0 order by relationship "
                        + (page.backward() ? "desc" : "asc")
                        + " limit ?";
        List<Answers.Relationship> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            source.bind(statement, 1);
            int parameter = source.parameters() + 1;
            if (page.key().isPresent()) {
                statement.setString(parameter++, page.key().get());
            }
            statement.setInt(parameter, page.limit() + 1);
            for (var entry : counts(statement).entrySet()) {
                found.add(
                        relationship(connection, entry.getKey(), entry.getValue(), question, day));
            }
        }
        return page.backward() ? found.reversed() : found;
    }

    Optional<Answers.Relationship> find(
            Connection connection, RelationshipId relationship, Question question, LocalDate day)
            throws SQLException {
        CellSource source = CellSource.of(question.view(), Optional.of(relationship));
        String sql =
                "select relationship, sum(events)::bigint from "
                        + source.sql()
                        + " group by relationship having sum(events) > 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            source.bind(statement, 1);
            Long events = counts(statement).get(relationship);
            return events == null
                    ? Optional.empty()
                    : Optional.of(relationship(connection, relationship, events, question, day));
        }
    }

    private static SequencedMap<RelationshipId, Long> counts(PreparedStatement statement)
            throws SQLException {
        SequencedMap<RelationshipId, Long> counts = new TreeMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(new RelationshipId(row.getString(1)), row.getLong(2));
            }
        }
        return counts;
    }

    private Answers.Relationship relationship(
            Connection connection,
            RelationshipId relationship,
            long events,
            Question question,
            LocalDate day)
            throws SQLException {
        return new Answers.Relationship(
                relationship.value(),
                List.of(actor(relationship.first()), actor(relationship.second())),
                events,
                series.on(connection, relationship, question, day));
    }

    private static Answers.Actor actor(ActorId id) {
        String name =
                Actors.find(id).map(actor -> actor.displayName(Locale.ENGLISH)).orElse(id.value());
        return new Answers.Actor(id.value(), name);
    }
}
