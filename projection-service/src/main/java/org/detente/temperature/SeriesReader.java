package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Confidence;
import org.detente.event.reference.DefaultCameo;
import org.detente.event.reference.Scale;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.Answers.Series;
import org.detente.temperature.Answers.Versions;

/** Computes the readings of a relationship over a range of dates. */
@ApplicationScoped
class SeriesReader {
    private final KeptCells cells;
    private final ContributionTable contributions;

    SeriesReader(KeptCells cells, ContributionTable contributions) {
        this.cells = cells;
        this.contributions = contributions;
    }

    /** A range of dates with its step, at most {@code maxPoints} points of which are kept. */
    record Range(LocalDate from, LocalDate to, Step step, int maxPoints) {}

    Series read(Connection connection, RelationshipId relationship, Question question, Range range)
            throws SQLException {
        List<Point> points = points(connection, relationship, question, range);
        List<Point> kept =
                Downsampling.largestTriangle(points, range.maxPoints(), SeriesReader::height);
        Model model = question.model();
        boolean decays = model == Model.DECAYED_MEAN || model == Model.FLOW;
        return new Series(
                relationship.value(),
                model.wireName(),
                decays ? question.halfLifeDays() : null,
                range.step().wireName(),
                question.asked().map(LocalDate::toString).orElse(null),
                question.asOfAsked(),
                kept.size() < points.size() ? Downsampling.NAME : "none",
                versions(question.scale()),
                kept);
    }

    private List<Point> points(
            Connection connection, RelationshipId relationship, Question question, Range range)
            throws SQLException {
        Function<LocalDate, Point> reading =
                readings(connection, List.of(relationship), question, range.step())
                        .get(relationship);
        return each(range, Objects.requireNonNull(reading));
    }

    /** The reading of each relationship on any day, by one statement for all of them. */
    Map<RelationshipId, Function<LocalDate, Point>> readings(
            Connection connection,
            Collection<RelationshipId> relationships,
            Question question,
            Step step)
            throws SQLException {
        return question.model() == Model.STOCK
                ? stock(connection, relationships, question)
                : readings(
                        connection,
                        cells.load(connection, relationships, question.view()),
                        question,
                        step);
    }

    /** The same of cells that are there already. */
    Map<RelationshipId, Function<LocalDate, Point>> readings(
            Connection connection, Map<RelationshipId, Cells> found, Question question, Step step)
            throws SQLException {
        return switch (question.model()) {
            case DECAYED_MEAN, FLOW ->
                    mapped(
                            found,
                            all ->
                                    new Readings(
                                                    question.model(),
                                                    all,
                                                    question.scale(),
                                                    question.halfLifeDays())
                                            ::on);
            case STOCK -> stock(connection, found.keySet(), question);
            case SUMS ->
                    mapped(
                            found,
                            each -> {
                                List<Cell> all = each.all();
                                return day -> period(all, question.scale(), step, day);
                            });
        };
    }

    private Map<RelationshipId, Function<LocalDate, Point>> stock(
            Connection connection, Collection<RelationshipId> relationships, Question question)
            throws SQLException {
        return mapped(
                contributions.load(connection, relationships, question.view()),
                all -> {
                    List<Stock.Step> steps = Stock.steps(all);
                    return day -> Readings.stock(day, steps);
                });
    }

    private static Point period(List<Cell> cells, Scale scale, Step step, LocalDate day) {
        LocalDate first = step.begin(day);
        return Sums.period(cells, scale, first, step.next(first).minusDays(1));
    }

    private static <T, R> Map<RelationshipId, R> mapped(
            Map<RelationshipId, T> rows, Function<T, R> reading) {
        return rows.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> reading.apply(entry.getValue())));
    }

    private static List<Point> each(Range range, Function<LocalDate, Point> reading) {
        List<Point> points = new ArrayList<>();
        for (LocalDate day = range.from(); !day.isAfter(range.to()); day = range.step().next(day)) {
            points.add(reading.apply(day));
        }
        return points;
    }

    private static double height(Point point) {
        if (point.value() != null) {
            return point.value().doubleValue();
        }
        return point.cooperation() == null || point.conflict() == null
                ? 0
                : point.cooperation().subtract(point.conflict()).doubleValue();
    }

    /** The model of a question with all that its numbers depend on, as one line. */
    static String basis(Question question) {
        Versions used = versions(question.scale());
        return String.join(
                " ",
                question.model().wireName(),
                "halfLife=" + question.halfLifeDays(),
                used.parameters(),
                used.scale(),
                used.mapping(),
                used.confidence(),
                used.labels(),
                used.stockScores());
    }

    static Versions versions(Scale scale) {
        return new Versions(
                Parameters.version(),
                scale.version(),
                DefaultCameo.version(),
                Confidence.version(),
                Parameters.labelsVersion(),
                Parameters.scoresVersion());
    }
}
