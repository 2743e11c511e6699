package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.detente.event.RelationshipId;
import org.detente.projection.EventFact;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Snapshot;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.LeadingEvents.Part;
import org.detente.watch.Condition;
import org.detente.watch.Observation;
import org.detente.watch.Observation.Behind;
import org.detente.watch.Observation.Limits;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;

/** What rules of alerts can watch of relationships. */
@ApplicationScoped
class TemperatureWatch implements Watched {
    private static final String QUERY = "/query";

    /** Events named behind a change. */
    private static final int BEHIND_MAX = 3;

    /** Lines of an explanation among which they are looked for. */
    private static final int LINES_MAX = 50;

    private final SeriesReader series;
    private final CellTable table;
    private final KeptCells cells;
    private final LeadingEvents leadingEvents;
    private final Explainer explainer;

    TemperatureWatch(
            SeriesReader series,
            CellTable table,
            KeptCells cells,
            LeadingEvents leadingEvents,
            Explainer explainer) {
        this.series = series;
        this.table = table;
        this.cells = cells;
        this.leadingEvents = leadingEvents;
        this.explainer = explainer;
    }

    @Override
    public SubjectType type() {
        return SubjectType.RELATIONSHIP;
    }

    @Override
    public boolean answers(Condition condition) {
        return switch (condition) {
            case Condition.BandCrossed _, Condition.Change _, Condition.Silence _ -> true;
            case Condition.LevelChanged _, Condition.ActivityStalled _ -> false;
        };
    }

    @Override
    public List<Problem.Error> faults(Condition condition) {
        Question question = question(condition);
        Set<Problem.Error> faults = new LinkedHashSet<>();
        List<Supplier<?>> parts =
                List.of(() -> oneValue(question), question::halfLifeDays, question::scale);
        for (Supplier<?> part : parts) {
            try {
                var _ = part.get();
            } catch (ProblemException wrong) {
                // a read names its query, a rule the member of its body
                wrong.problem()
                        .errors()
                        .forEach(error ->
                                faults.add(
                                        new Problem.Error(
                                                error.pointer().substring(QUERY.length()),
                                                error.code(),
                                                error.detail())));
            }
        }
        return List.copyOf(faults);
    }

    private static Model oneValue(Question question) {
        return switch (question.model()) {
            case DECAYED_MEAN -> Model.DECAYED_MEAN;
            case STOCK -> Model.STOCK;
            case FLOW, SUMS ->
                    throw ProblemException.invalidParameter(
                            "model", "has no value with bands; write decayed-mean or stock.");
        };
    }

    private static Question question(Condition condition) {
        return switch (condition) {
            case Condition.BandCrossed(Condition.Temperature terms) -> Question.of(terms);
            case Condition.Change change -> Question.of(change.temperature());
            case Condition.LevelChanged _, Condition.ActivityStalled _, Condition.Silence _ ->
                    new Question();
        };
    }

    @Override
    public Set<String> touchedBy(EventFact fact) {
        return TemperatureProjector.contributions(fact).stream()
                .map(row -> row.relationship().value())
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> ids(Snapshot snapshot, Optional<String> behind, int rows)
            throws SQLException {
        return table.relationships(snapshot.connection(), behind, false, rows).stream()
                .map(RelationshipId::value)
                .toList();
    }

    @Override
    public Map<String, Observation> observe(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        Connection connection = snapshot.connection();
        List<RelationshipId> relationships = ids.stream().map(RelationshipId::new).toList();
        return switch (condition) {
            case Condition.BandCrossed _ -> {
                Question question = question(condition);
                yield readings(
                        connection,
                        relationships,
                        question,
                        reading -> band(question, reading, day));
            }
            case Condition.Change change ->
                    readings(
                            connection,
                            relationships,
                            question(condition),
                            reading -> change(change, reading, day));
            case Condition.Silence silence -> silences(connection, relationships, silence, day);
            case Condition.LevelChanged _, Condition.ActivityStalled _ -> Map.of();
        };
    }

    private Map<String, Observation> readings(
            Connection connection,
            List<RelationshipId> relationships,
            Question question,
            Function<Function<LocalDate, Point>, Optional<Observation>> observation)
            throws SQLException {
        Map<String, Observation> found = new HashMap<>();
        series.readings(connection, relationships, question, Step.DAY)
                .forEach((id, reading) ->
                        observation.apply(reading).ifPresent(seen -> found.put(id.value(), seen)));
        return found;
    }

    private static Optional<Observation> band(
            Question question, Function<LocalDate, Point> reading, LocalDate day) {
        Point point = reading.apply(day);
        BigDecimal value = point.value();
        if (value == null || point.events() == 0) {
            return Optional.empty();
        }
        long micro = value.movePointRight(6).longValueExact();
        return Parameters.band(question.model(), micro)
                .map(band ->
                        new Observation(
                                band.label(),
                                value,
                                day,
                                false,
                                new Limits(band.lower(), band.upper()),
                                null));
    }

    private static Optional<Observation> change(
            Condition.Change condition, Function<LocalDate, Point> reading, LocalDate day) {
        Point now = reading.apply(day);
        BigDecimal value = now.value();
        BigDecimal before = reading.apply(day.minusDays(condition.days())).value();
        if (value == null || before == null || now.events() == 0) {
            return Optional.empty();
        }
        BigDecimal moved = value.subtract(before);
        boolean much = moved.abs().compareTo(condition.points()) >= 0;
        String state = !much ? "steady" : moved.signum() > 0 ? "risen" : "fallen";
        return Optional.of(
                new Observation(
                        state,
                        moved,
                        day,
                        !much,
                        new Limits(condition.points().negate(), condition.points()),
                        null));
    }

    private Map<String, Observation> silences(
            Connection connection,
            List<RelationshipId> relationships,
            Condition.Silence condition,
            LocalDate day)
            throws SQLException {
        Map<String, Observation> found = new HashMap<>();
        LeadingEvents.lastDays(
                        cells.load(connection, relationships, View.OF_ALL_THAT_IS_LOGGED), day)
                .forEach((id, last) ->
                        found.put(id.value(), Observation.sinceLast(last, condition.days(), day)));
        return found;
    }

    @Override
    public Map<String, List<Behind>> behind(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        List<RelationshipId> relationships = ids.stream().map(RelationshipId::new).toList();
        Question question = question(condition);
        if (condition instanceof Condition.Change change) {
            return movers(snapshot.connection(), relationships, change, day);
        }
        boolean weighs =
                condition instanceof Condition.BandCrossed
                        && question.model() == Model.DECAYED_MEAN;
        Part wanted = weighs ? Part.WEIGHTIEST : Part.LAST;
        Connection connection = snapshot.connection();
        Map<RelationshipId, Cells> all = cells.load(connection, relationships, question.view());
        return leadingEvents.load(connection, all, question, day).stream()
                .filter(found -> found.part() == wanted)
                .collect(
                        Collectors.toMap(
                                found -> found.relationship().value(),
                                found -> List.of(Behind.from(found.event()))));
    }

    /** One explanation for each, of those alone that an alert tells of. */
    private Map<String, List<Behind>> movers(
            Connection connection,
            List<RelationshipId> relationships,
            Condition.Change condition,
            LocalDate day)
            throws SQLException {
        LocalDate from = day.minusDays(condition.days());
        SeriesReader.Range range = new SeriesReader.Range(from, day, Step.DAY, 2);
        Map<String, List<Behind>> movers = new HashMap<>();
        for (RelationshipId relationship : relationships) {
            Answers.Explanation explanation =
                    explainer.between(
                            connection, relationship, question(condition), range, LINES_MAX);
            movers.put(relationship.value(), movers(explanation, from));
        }
        return movers;
    }

    /**
     * What moved the value the way it went: events of the time first, since an older one only fades
     * or weighs less beside them.
     */
    private static List<Behind> movers(Answers.Explanation explanation, LocalDate from) {
        return explanation.contributions().stream()
                .filter(line -> line.share().signum() == explanation.sum().signum())
                .sorted(
                        Comparator.comparing(
                                line -> !LocalDate.parse(line.enteredOn()).isAfter(from)))
                .limit(BEHIND_MAX)
                .map(line ->
                        new Behind(
                                UUID.fromString(line.event().id()),
                                line.event().kind(),
                                line.event().occurred(),
                                line.event().title()))
                .toList();
    }
}
