package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.chapter.Chapter;
import org.detente.chapter.Subject;
import org.detente.chapter.Table;
import org.detente.event.RelationshipId;
import org.detente.query.Snapshot;
import org.detente.query.Vantage;

/** The temperature: at a glance, over time in every model, and explained. */
@ApplicationScoped
class TemperatureChapter implements Chapter {
    private final RelationshipReader relationships;
    private final SeriesReader series;
    private final Explainer explainer;
    private final NeighbourReader neighbours;

    TemperatureChapter(
            RelationshipReader relationships,
            SeriesReader series,
            Explainer explainer,
            NeighbourReader neighbours) {
        this.relationships = relationships;
        this.series = series;
        this.explainer = explainer;
        this.neighbours = neighbours;
    }

    @Override
    public Set<UUID> events(Snapshot snapshot, Subject subject) throws SQLException {
        Set<UUID> events = new HashSet<>();
        String sql =
                "select distinct event_id from temperature_contribution where relationship = ?";
        try (PreparedStatement statement = snapshot.connection().prepareStatement(sql)) {
            statement.setString(1, subject.relationship().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(row.getObject(1, UUID.class));
                }
            }
        }
        return events;
    }

    @Override
    public List<Table<?>> tables(Snapshot snapshot, Subject subject) throws SQLException {
        List<Table<?>> tables = new ArrayList<>();
        tables.add(glance(snapshot, subject));
        Optional<LocalDate> first = firstDay(snapshot, subject);
        for (Model model : Model.values()) {
            tables.add(series(snapshot, subject, model, first.orElse(subject.vantage().on())));
        }
        tables.add(explanation(snapshot, subject));
        tables.add(neighbours(snapshot, subject));
        return tables;
    }

    private Table<?> glance(Snapshot snapshot, Subject subject) {
        Question question = Question.of(Model.DECAYED_MEAN, subject.vantage());
        return Table.of(
                "relationship",
                "The relationship on the day, in model decayed-mean, -10 to 10",
                versions(question),
                Answers.Relationship.class,
                into -> {
                    for (Answers.Relationship each :
                            relationships.of(
                                    snapshot.connection(),
                                    List.of(subject.relationship()),
                                    question,
                                    subject.vantage().on())) {
                        into.add(each);
                    }
                });
    }

    /** Weekly, because a dossier goes back as far as its events do. */
    private Table<?> series(Snapshot snapshot, Subject subject, Model model, LocalDate first) {
        Question question = Question.of(model, subject.vantage());
        SeriesReader.Range range =
                new SeriesReader.Range(first, subject.vantage().on(), Step.WEEK, Integer.MAX_VALUE);
        Table.Document whole =
                () -> series.read(snapshot.connection(), subject.relationship(), question, range);
        return Table.of(
                        "temperature-" + model.wireName(),
                        "Temperature in model "
                                + model.wireName()
                                + ", weekly from the first event to the day",
                        versions(question),
                        Answers.Point.class,
                        into -> {
                            for (Answers.Point point :
                                    series.read(
                                                    snapshot.connection(),
                                                    subject.relationship(),
                                                    question,
                                                    range)
                                            .points()) {
                                into.add(point);
                            }
                        })
                .told(whole);
    }

    private Table<?> explanation(Snapshot snapshot, Subject subject) {
        Question question = Question.of(Model.DECAYED_MEAN, subject.vantage());
        Table.Document whole = () -> explain(snapshot, subject, question);
        return Table.of(
                        "temperature-explanation",
                        "What each event adds to the temperature on the day, in model decayed-mean; the"
                                + " shares add up to the value",
                        versions(question),
                        Answers.Line.class,
                        into -> {
                            for (Answers.Line line :
                                    explain(snapshot, subject, question).contributions()) {
                                into.add(line);
                            }
                        })
                .told(whole);
    }

    private Answers.Explanation explain(Snapshot snapshot, Subject subject, Question question)
            throws SQLException {
        return explainer.on(
                snapshot.connection(),
                subject.relationship(),
                question,
                subject.vantage().on(),
                Integer.MAX_VALUE);
    }

    private Table<?> neighbours(Snapshot snapshot, Subject subject) {
        View view = Question.of(Model.DECAYED_MEAN, subject.vantage()).view();
        return Table.of(
                "neighbours",
                "Relationships whose events bear on this one, up to the day",
                "neighbours@1",
                TriadAnswers.Neighbour.class,
                into -> {
                    for (TriadAnswers.Neighbour each :
                            neighbours.load(
                                    snapshot.connection(),
                                    subject.relationship(),
                                    view,
                                    subject.vantage().on())) {
                        into.add(each);
                    }
                });
    }

    private static String versions(Question question) {
        return SeriesReader.basis(question);
    }

    /** The first day on which one of its events may have happened; empty if it has none. */
    private static Optional<LocalDate> firstDay(Snapshot snapshot, Subject subject)
            throws SQLException {
        RelationshipId relationship = subject.relationship();
        Vantage vantage = subject.vantage();
        String sql =
                "select min(occurred_earliest) from temperature_contribution"
                        + " where relationship = ? and occurred_earliest between '1000-01-01' and ?";
        try (PreparedStatement statement = snapshot.connection().prepareStatement(sql)) {
            statement.setString(1, relationship.value());
            statement.setObject(2, vantage.on());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        }
    }
}
