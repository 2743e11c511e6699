package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private final CellTable cells;
    private final ContributionTable contributions;

    SeriesReader(CellTable cells, ContributionTable contributions) {
        this.cells = cells;
        this.contributions = contributions;
    }

    /** A range of dates with its step, at most {@code maxPoints} points of which are kept. */
    record Range(LocalDate from, LocalDate to, Step step, int maxPoints) {
        static Range on(LocalDate day) {
            return new Range(day, day, Step.DAY, 1);
        }
    }

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

    /** One reading on one day. */
    Point on(Connection connection, RelationshipId relationship, Question question, LocalDate day)
            throws SQLException {
        return points(connection, relationship, question, Range.on(day)).getFirst();
    }

    private List<Point> points(
            Connection connection, RelationshipId relationship, Question question, Range range)
            throws SQLException {
        View view = question.view();
        return switch (question.model()) {
            case DECAYED_MEAN, FLOW ->
                    each(
                            range,
                            new Readings(
                                            question.model(),
                                            cells.load(connection, relationship, view),
                                            question.scale(),
                                            question.halfLifeDays())
                                    ::on);
            case STOCK -> {
                List<Stock.Step> steps =
                        Stock.steps(contributions.load(connection, relationship, view));
                yield each(range, day -> Readings.stock(day, steps));
            }
            case SUMS -> {
                List<Cell> all = cells.load(connection, relationship, view);
                yield each(
                        range,
                        day ->
                                Sums.period(
                                        all,
                                        question.scale(),
                                        range.step().begin(day),
                                        range.step().next(range.step().begin(day)).minusDays(1)));
            }
        };
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
