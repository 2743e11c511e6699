package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.dyads.Dyad.Direction;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;
import org.detente.projection.Columns;
import org.detente.projection.EventFact;

/** Sums of contributions by everything that a question can select by. */
@ApplicationScoped
class CellTable {
    /** What contributions have in common that are summed into one cell. */
    record Key(
            RelationshipId relationship,
            LocalDate earliest,
            LocalDate latest,
            LocalDate announced,
            LocalDate recordedDay,
            CameoCode cameo,
            Direction direction) {
        static final Comparator<Key> LOCK_ORDER =
                Comparator.comparing(Key::relationship)
                        .thenComparing(Key::earliest)
                        .thenComparing(Key::latest)
                        .thenComparing(Key::announced)
                        .thenComparing(Key::recordedDay)
                        .thenComparing(Key::cameo)
                        .thenComparing(Key::direction);

        static Key on(LocalDate recordedDay, Contribution row) {
            return new Key(
                    row.relationship(),
                    row.earliest(),
                    row.latest(),
                    row.announced(),
                    recordedDay,
                    row.cameo(),
                    row.direction());
        }
    }

    /** A change of a cell: integers, so that the order of changes does not matter. */
    record Delta(long events, long weightMicro) {
        Delta plus(Delta other) {
            return new Delta(
                    Math.addExact(events, other.events),
                    Math.addExact(weightMicro, other.weightMicro));
        }

        Delta negated() {
            return new Delta(-events, -weightMicro);
        }

        boolean isNothing() {
            return events == 0 && weightMicro == 0;
        }
    }

    /** The net deltas of contributions that go and come. */
    static Map<Key, Delta> deltas(Collection<Contribution> gone, Collection<Contribution> come) {
        Map<Key, Delta> deltas = new HashMap<>();
        gone.forEach(row -> add(deltas, row, new Delta(-1, -row.weightMicro())));
        come.forEach(row -> add(deltas, row, new Delta(1, row.weightMicro())));
        deltas.values().removeIf(Delta::isNothing);
        return deltas;
    }

    /** A contribution counts from the day it starts and takes itself away on the day it ends. */
    private static void add(Map<Key, Delta> deltas, Contribution row, Delta delta) {
        deltas.merge(Key.on(EventFact.day(row.starts()), row), delta, Delta::plus);
        if (row.ends() != null) {
            deltas.merge(Key.on(EventFact.day(row.ends()), row), delta.negated(), Delta::plus);
        }
    }

    /** Adds the deltas, in lock order. A cell that comes to nothing stays and says nothing. */
    void add(Connection transaction, Map<Key, Delta> deltas) throws SQLException {
        List<Map.Entry<Key, Delta>> sorted =
                deltas.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Key.LOCK_ORDER))
                        .toList();
        String sql =
                """
                insert into temperature_cell as cell
                    (relationship, occurred_earliest, occurred_latest, announced, recorded_day, cameo,
                     direction, events, weight_micro)
                select * from unnest(?::text[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[],
                                     ?::text[], ?::bigint[], ?::bigint[])
                on conflict (relationship, occurred_earliest, occurred_latest, announced, recorded_day,
                             cameo, direction)
                do update set events = cell.events + excluded.events,
                              weight_micro = cell.weight_micro + excluded.weight_micro
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, row -> row.getKey().relationship().value())
                    .add("date", sorted, row -> row.getKey().earliest().toString())
                    .add("date", sorted, row -> row.getKey().latest().toString())
                    .add("date", sorted, row -> row.getKey().announced().toString())
                    .add("date", sorted, row -> row.getKey().recordedDay().toString())
                    .add("text", sorted, row -> row.getKey().cameo().value())
                    .add("text", sorted, row -> row.getKey().direction().name())
                    .add("int8", sorted, row -> row.getValue().events())
                    .add("int8", sorted, row -> row.getValue().weightMicro());
            statement.executeUpdate();
        }
    }

    /** Relationships that have cells, by id, behind one of them. */
    List<String> relationships(Connection connection, String behind, int rows) throws SQLException {
        String sql =
                """
                select relationship from temperature_cell where relationship > ?
                group by relationship order by relationship limit ?
                """;
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, behind);
            statement.setInt(2, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    /** The cells of each relationship that a view of the log admits, in no order. */
    Map<RelationshipId, List<Cell>> load(
            Connection connection, Collection<RelationshipId> relationships, View view)
            throws SQLException {
        CellSource source = CellSource.of(view, relationships);
        String sql =
                "select occurred_earliest, occurred_latest, cameo, direction,"
                        + " sum(events)::bigint, sum(weight_micro)::bigint, relationship from "
                        + source.sql()
                        + " group by relationship, occurred_earliest, occurred_latest, cameo, direction"
                        + " having sum(events) <> 0 or sum(weight_micro) <> 0";
        Map<RelationshipId, List<Cell>> cells = HashMap.newHashMap(relationships.size());
        relationships.forEach(relationship -> cells.put(relationship, new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            source.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cells.computeIfAbsent(
                                    new RelationshipId(row.getString(7)), _ -> new ArrayList<>())
                            .add(
                                    new Cell(
                                            row.getObject(1, LocalDate.class),
                                            row.getObject(2, LocalDate.class),
                                            new CameoCode(row.getString(3)),
                                            Direction.valueOf(row.getString(4)),
                                            row.getLong(5),
                                            row.getLong(6)));
                }
            }
        }
        return cells;
    }
}
