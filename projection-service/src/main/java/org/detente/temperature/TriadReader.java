package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.TriadAnswers.Side;
import org.detente.temperature.TriadAnswers.Triad;
import org.jspecify.annotations.Nullable;

/** Reads the three sides of a triad. */
@ApplicationScoped
class TriadReader {
    private static final String POSITIVE = "positive";
    private static final String NEGATIVE = "negative";
    private static final String NONE = "none";

    private final RelationshipReader relationships;

    TriadReader(RelationshipReader relationships) {
        this.relationships = relationships;
    }

    Triad load(Connection connection, List<ActorId> actors, Question question, LocalDate day)
            throws SQLException {
        List<RelationshipId> ids =
                List.of(
                        RelationshipId.of(actors.get(0), actors.get(1)),
                        RelationshipId.of(actors.get(0), actors.get(2)),
                        RelationshipId.of(actors.get(1), actors.get(2)));
        Map<String, Answers.Relationship> found =
                relationships.of(connection, ids, question, day).stream()
                        .collect(Collectors.toMap(Answers.Relationship::id, Function.identity()));
        List<Side> sides = ids.stream().map(id -> side(id.value(), found.get(id.value()))).toList();
        return new Triad(
                actors.stream().map(RelationshipReader::actor).toList(),
                day.toString(),
                question.model().wireName(),
                sides,
                isBalanced(sides),
                TriadAnswers.RULE,
                SeriesReader.versions(question.scale()));
    }

    private static Side side(String id, Answers.@Nullable Relationship relationship) {
        Point reading = relationship == null ? null : relationship.temperature();
        return new Side(id, sign(reading == null ? null : reading.value()), reading);
    }

    private static String sign(@Nullable BigDecimal value) {
        return switch (value == null ? 0 : value.signum()) {
            case 1 -> POSITIVE;
            case -1 -> NEGATIVE;
            default -> NONE;
        };
    }

    static @Nullable Boolean isBalanced(List<Side> sides) {
        if (sides.stream().anyMatch(side -> side.sign().equals(NONE))) {
            return null;
        }
        return sides.stream().filter(side -> side.sign().equals(NEGATIVE)).count() % 2 == 0;
    }
}
