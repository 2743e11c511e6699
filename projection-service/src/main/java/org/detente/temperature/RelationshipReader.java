package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Actors;
import org.detente.query.PageRequest;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.LeadingEvents.Found;
import org.detente.temperature.LeadingEvents.Part;

/**
 * Relationships at a glance: the reading of a day, how it moved and what weighs most. The number of
 * statements does not depend on the number of relationships.
 */
@ApplicationScoped
class RelationshipReader {
    private static final int ROWS_MAX = 1000;

    private final CellTable table;
    private final KeptCells cells;
    private final SeriesReader series;
    private final LeadingEvents leadingEvents;

    RelationshipReader(
            CellTable table, KeptCells cells, SeriesReader series, LeadingEvents leadingEvents) {
        this.table = table;
        this.cells = cells;
        this.series = series;
        this.leadingEvents = leadingEvents;
    }

    List<Answers.Relationship> list(
            Connection connection, PageRequest page, Question question, LocalDate day)
            throws SQLException {
        SequencedMap<RelationshipId, Cells> withEvents = new LinkedHashMap<>();
        Optional<String> edge = page.key();
        // of relationships without an event in view there are few, or it is an early one
        int wanted = page.limit() + 1;
        int rows = wanted;
        boolean more = true;
        while (more && withEvents.size() < wanted) {
            List<RelationshipId> next =
                    table.relationships(connection, edge, page.backward(), rows);
            withEvents.putAll(withEvents(connection, next, question));
            more = next.size() == rows;
            edge = more ? Optional.of(next.getLast().value()) : edge;
            rows = Math.min(2 * rows, ROWS_MAX);
        }
        while (withEvents.size() > wanted) {
            withEvents.pollLastEntry();
        }
        List<Answers.Relationship> found = relationships(connection, withEvents, question, day);
        return page.backward() ? found.reversed() : found;
    }

    Optional<Answers.Relationship> find(
            Connection connection, RelationshipId relationship, Question question, LocalDate day)
            throws SQLException {
        return of(connection, List.of(relationship), question, day).stream().findFirst();
    }

    /** Those of the relationships that have events, in their order. */
    List<Answers.Relationship> of(
            Connection connection,
            List<RelationshipId> relationships,
            Question question,
            LocalDate day)
            throws SQLException {
        return relationships(
                connection, withEvents(connection, relationships, question), question, day);
    }

    private SequencedMap<RelationshipId, Cells> withEvents(
            Connection connection, List<RelationshipId> relationships, Question question)
            throws SQLException {
        Map<RelationshipId, Cells> loaded = cells.load(connection, relationships, question.view());
        SequencedMap<RelationshipId, Cells> withEvents = new LinkedHashMap<>();
        for (RelationshipId relationship : relationships) {
            Cells found = loaded.getOrDefault(relationship, Cells.NONE);
            if (found.events() > 0) {
                withEvents.put(relationship, found);
            }
        }
        return withEvents;
    }

    private List<Answers.Relationship> relationships(
            Connection connection,
            SequencedMap<RelationshipId, Cells> withEvents,
            Question question,
            LocalDate day)
            throws SQLException {
        Map<RelationshipId, Function<LocalDate, Point>> readings =
                series.readings(connection, withEvents, question, Step.DAY);
        Map<RelationshipId, Map<Part, Found>> leading = new HashMap<>();
        for (Found found : leadingEvents.load(connection, withEvents, question, day)) {
            leading.computeIfAbsent(found.relationship(), _ -> new EnumMap<>(Part.class))
                    .put(found.part(), found);
        }
        List<Answers.Relationship> relationships = new ArrayList<>();
        withEvents.forEach((id, found) -> {
            Function<LocalDate, Point> reading = Objects.requireNonNull(readings.get(id));
            relationships.add(
                    relationship(
                            id,
                            found.events(),
                            Glance.on(day, question, reading, leading.getOrDefault(id, Map.of()))));
        });
        return relationships;
    }

    private static Answers.Relationship relationship(
            RelationshipId id, long events, Glance glance) {
        return new Answers.Relationship(
                id.value(),
                List.of(actor(id.first()), actor(id.second())),
                events,
                glance.reading(),
                glance.change(),
                glance.leading(),
                glance.reason(),
                glance.lastEvent());
    }

    static Answers.Actor actor(ActorId id) {
        String name =
                Actors.find(id).map(actor -> actor.displayName(Locale.ENGLISH)).orElse(id.value());
        return new Answers.Actor(id.value(), name);
    }
}
