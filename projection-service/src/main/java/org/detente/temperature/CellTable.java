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
import java.util.Optional;
import org.detente.dyads.Dyad.Direction;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;
import org.detente.projection.Columns;
import org.detente.projection.EventFact;
import org.detente.projection.TransactionSnapshot;

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
                              weight_micro = cell.weight_micro + excluded.weight_micro,
                              changed = excluded.changed
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

    /**
     * Relationships that have cells, by id; read from one to the next, past all of their cells.
     *
     * @param edge id that they lie behind (or before, going back)
     */
    List<RelationshipId> relationships(
            Connection connection, Optional<String> edge, boolean back, int rows)
            throws SQLException {
        String next = back ? "<" : ">";
        String order = " order by relationship " + (back ? "desc" : "asc") + " limit 1";
        String first =
                "select relationship from temperature_cell"
                        + (edge.isEmpty() ? "" : " where relationship " + next + " ?")
                        + order;
        String following =
                "select relationship from temperature_cell where relationship "
                        + next
                        + " found.id"
                        + order;
        String sql =
                "with recursive found(id) as (("
                        + first
                        + ") union all select ("
                        + following
                        + ") from found where found.id is not null)"
                        + " select id from found where id is not null limit ?";
        List<RelationshipId> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            if (edge.isPresent()) {
                statement.setString(parameter++, edge.get());
            }
            statement.setInt(parameter, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(new RelationshipId(row.getString(1)));
                }
            }
        }
        return ids;
    }

    /** The cells of each relationship that a view of the log admits, in no order. */
    Map<RelationshipId, List<Cell>> load(
            Connection connection, Collection<RelationshipId> relationships, View view)
            throws SQLException {
        if (relationships.isEmpty()) {
            return Map.of();
        }
        CellSource source = CellSource.of(view, relationships);
        String sql =
                "select relationship, occurred_earliest, occurred_latest, cameo, direction,"
                        + " sum(events)::bigint, sum(weight_micro)::bigint from "
                        + source.sql()
                        + " group by relationship, occurred_earliest, occurred_latest, cameo, direction"
                        + " having sum(events) <> 0 or sum(weight_micro) <> 0";
        Map<RelationshipId, List<Cell>> cells = HashMap.newHashMap(relationships.size());
        relationships.forEach(relationship -> cells.put(relationship, new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            source.bind(statement, 1);
            read(statement, cells);
        }
        return cells;
    }

    /**
     * What a read sees.
     *
     * @param file names the table, another one when it has been emptied or written anew
     * @param contains the transactions whose rows it sees
     * @param tellsChanges whether the tables were made to tell what has changed; those of fold 4
     *     and before were not, and may still serve until others are built
     */
    record State(String file, TransactionSnapshot contains, boolean tellsChanges) {}

    State state(Connection connection) throws SQLException {
        String sql =
                """
                select current_schema() || '/' || pg_relation_filenode('temperature_cell'),
                       pg_current_snapshot()::text,
                       to_regclass('temperature_cell_changed') is not null
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new State(
                    row.getString(1),
                    TransactionSnapshot.parse(row.getString(2)),
                    row.getBoolean(3));
        }
    }

    /**
     * The cells that have changed, as they are; with nothing in them where they are gone.
     *
     * @param known for each relationship the transactions whose changes are known
     */
    Map<RelationshipId, List<Cell>> changedSince(
            Connection connection, Map<RelationshipId, TransactionSnapshot> known)
            throws SQLException {
        if (known.isEmpty()) {
            return Map.of();
        }
        // one cell of the table by one: nobody who plans it is to think of reading all of them
        String sql =
                """
                select kept.relationship, cell.occurred_earliest, cell.occurred_latest, cell.cameo,
                       cell.direction, now.events, now.weight_micro
                from unnest(?::text[], ?::text[]::pg_snapshot[]) as kept(relationship, known)
                cross join lateral (
                    select distinct occurred_earliest, occurred_latest, cameo, direction
                    from temperature_cell c
                    where c.relationship = kept.relationship
                      and c.changed >= pg_snapshot_xmin(kept.known)
                      and not pg_visible_in_snapshot(c.changed, kept.known)) as cell
                cross join lateral (
                    select sum(events)::bigint as events, sum(weight_micro)::bigint as weight_micro
                    from temperature_cell c
                    where c.relationship = kept.relationship
                      and c.occurred_earliest = cell.occurred_earliest
                      and c.occurred_latest = cell.occurred_latest
                      and c.cameo = cell.cameo and c.direction = cell.direction) as now
                """;
        List<Map.Entry<RelationshipId, TransactionSnapshot>> rows = List.copyOf(known.entrySet());
        Map<RelationshipId, List<Cell>> cells = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new Columns(connection, statement)
                    .add("text", rows, row -> row.getKey().value())
                    .add("text", rows, row -> row.getValue().toString());
            read(statement, cells);
        }
        return cells;
    }

    private static void read(PreparedStatement statement, Map<RelationshipId, List<Cell>> into)
            throws SQLException {
        // many cells have few dates and codes between them
        Map<String, CameoCode> codes = new HashMap<>();
        Map<LocalDate, LocalDate> days = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                into.computeIfAbsent(new RelationshipId(row.getString(1)), _ -> new ArrayList<>())
                        .add(
                                new Cell(
                                        once(days, row.getObject(2, LocalDate.class)),
                                        once(days, row.getObject(3, LocalDate.class)),
                                        codes.computeIfAbsent(row.getString(4), CameoCode::new),
                                        Direction.valueOf(row.getString(5)),
                                        row.getLong(6),
                                        row.getLong(7)));
            }
        }
    }

    private static LocalDate once(Map<LocalDate, LocalDate> days, LocalDate day) {
        LocalDate known = days.putIfAbsent(day, day);
        return known == null ? day : known;
    }
}
