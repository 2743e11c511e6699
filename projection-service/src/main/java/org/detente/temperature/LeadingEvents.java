package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Scale;
import org.detente.projection.Columns;
import org.detente.projection.EventContents;
import org.detente.projection.EventFact;

/**
 * Which event weighs most in the decayed mean of a relationship, and which one came last. Found
 * through the cells, so that the events of a relationship are not read one by one.
 */
@ApplicationScoped
class LeadingEvents {
    private static final String FIRST_OF_CELLS =
            """
            select g.relationship, g.part, first.event_id
            from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                     as g(relationship, part, earliest, latest, cameo, direction)
            cross join lateral (
                select c.event_id from temperature_contribution c
                where c.relationship = g.relationship and c.occurred_earliest = g.earliest
                  and c.occurred_latest = g.latest and c.cameo = g.cameo
                  and c.direction = g.direction
                  and c.announced <= ? and c.starts <= ? and c.ends > ?
                order by c.weight_micro desc, c.event_id limit 1) as first
            """;
    private static final Comparator<Cell> CELL_ORDER =
            Comparator.comparingLong((Cell cell) -> cell.day(Cell.Placement.MIDDLE))
                    .thenComparing(Cell::earliest)
                    .thenComparing(cell -> cell.cameo().value())
                    .thenComparing(Cell::direction);

    private final EventContents contents;

    LeadingEvents(EventContents contents) {
        this.contents = contents;
    }

    /** What an event is to a relationship. */
    enum Part {
        WEIGHTIEST,
        LAST
    }

    /** A cell that stands out for a relationship, and the event that stands for the cell. */
    record Found(RelationshipId relationship, Part part, Cell cell, EventFact event) {}

    private record Sought(RelationshipId relationship, Part part, Cell cell) {}

    /** Both events of each relationship on a day; by two statements for all of them. */
    List<Found> load(
            Connection connection,
            Map<RelationshipId, Cells> cells,
            Question question,
            LocalDate day)
            throws SQLException {
        List<Sought> sought = new ArrayList<>();
        for (var entry : cells.entrySet()) {
            List<Cell> begun = begun(entry.getValue().all(), day);
            weightiest(begun, question, day)
                    .ifPresent(
                            cell -> sought.add(new Sought(entry.getKey(), Part.WEIGHTIEST, cell)));
            last(begun).ifPresent(cell -> sought.add(new Sought(entry.getKey(), Part.LAST, cell)));
        }
        return sought.isEmpty() ? List.of() : found(connection, sought, question.view());
    }

    /** The day of the last event up to a day of each relationship that has one. */
    static Map<RelationshipId, LocalDate> lastDays(
            Map<RelationshipId, Cells> cells, LocalDate day) {
        Map<RelationshipId, LocalDate> days = new HashMap<>();
        cells.forEach((id, found) ->
                last(begun(found.all(), day))
                        .ifPresent(cell ->
                                days.put(
                                        id,
                                        LocalDate.ofEpochDay(cell.day(Cell.Placement.MIDDLE)))));
        return days;
    }

    private static Optional<Cell> last(List<Cell> cells) {
        return cells.stream().max(CELL_ORDER);
    }

    private static List<Cell> begun(List<Cell> cells, LocalDate day) {
        return cells.stream()
                .filter(cell -> cell.day(Cell.Placement.MIDDLE) <= day.toEpochDay())
                .toList();
    }

    private static Optional<Cell> weightiest(List<Cell> cells, Question question, LocalDate day) {
        if (question.model() != Model.DECAYED_MEAN) {
            return Optional.empty();
        }
        Decay decay = new Decay(question.halfLifeDays());
        return cells.stream()
                .map(cell -> new Weighed(cell, amount(cell, question.scale(), decay, day)))
                .filter(weighed -> weighed.amount().signum() > 0)
                .max(Comparator.comparing(Weighed::amount).thenComparing(Weighed::cell, CELL_ORDER))
                .map(Weighed::cell);
    }

    private record Weighed(Cell cell, BigInteger amount) {}

    /** |w·g| of a cell on a day. */
    private static BigInteger amount(Cell cell, Scale scale, Decay decay, LocalDate day) {
        long age = day.toEpochDay() - cell.day(Cell.Placement.MIDDLE);
        long intensity = Math.abs(scale.intensity(cell.cameo()).thousandths());
        return BigInteger.valueOf(cell.weightMicro() * intensity)
                .multiply(BigInteger.valueOf(decay.factor(age)));
    }

    private List<Found> found(Connection connection, List<Sought> sought, View view)
            throws SQLException {
        Map<Sought, UUID> ids = ids(connection, sought, view);
        Map<UUID, EventFact> facts = new HashMap<>();
        contents.load(connection, List.copyOf(ids.values()), view.asOf())
                .forEach(fact -> facts.put(fact.id(), fact));
        List<Found> found = new ArrayList<>();
        for (Sought each : sought) {
            EventFact fact = facts.get(ids.get(each));
            if (fact == null) {
                throw new IllegalStateException("a cell without its events");
            }
            found.add(new Found(each.relationship(), each.part(), each.cell(), fact));
        }
        return found;
    }

    private static Map<Sought, UUID> ids(Connection connection, List<Sought> sought, View view)
            throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIRST_OF_CELLS)) {
            new Columns(connection, statement)
                    .add("text", sought, each -> each.relationship().value())
                    .add("text", sought, each -> each.part().name())
                    .add("date", sought, each -> each.cell().earliest().toString())
                    .add("date", sought, each -> each.cell().latest().toString())
                    .add("text", sought, each -> each.cell().cameo().value())
                    .add("text", sought, each -> each.cell().direction().name());
            statement.setObject(7, view.knownBy());
            statement.setObject(8, EventContents.bound(view.asOf()));
            statement.setObject(9, EventContents.bound(view.asOf()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(1) + row.getString(2), row.getObject(3, UUID.class));
                }
            }
        }
        Map<Sought, UUID> found = HashMap.newHashMap(sought.size());
        for (Sought each : sought) {
            UUID id = ids.get(each.relationship().value() + each.part().name());
            if (id != null) {
                found.put(each, id);
            }
        }
        return found;
    }
}
