package org.detente.militarization;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.event.PlaceId;
import org.jspecify.annotations.Nullable;

/** What the facts of each territory come to. Ids are ordered by their characters' codes. */
final class TerritoryTable {
    static final String CONTENT =
            """
            select id || ' ' || highest_level || ' ' || coalesce(to_char(first_occurred, 'YYYY-MM-DD'), '-')
                || ' ' || coalesce(to_char(last_occurred, 'YYYY-MM-DD'), '-') || ' ' || timeline
            from territory
            """;
    private static final String COLUMNS =
            "id, highest_level, first_occurred, last_occurred, timeline";

    /**
     * A territory's row.
     *
     * @param firstOccurred middle day of its first own fact; null where only its group has facts
     * @param lastOccurred middle day of its last own fact
     */
    record Row(
            PlaceId id,
            int highestLevel,
            @Nullable LocalDate firstOccurred,
            @Nullable LocalDate lastOccurred,
            Timeline timeline) {
        static Row from(TerritoryForces forces) {
            Timeline timeline = forces.timeline();
            List<LocalDate> days =
                    forces.own().stream()
                            .flatMap(history -> history.effects().stream())
                            .map(Effect::statedDay)
                            .sorted()
                            .toList();
            return new Row(
                    forces.territory(),
                    timeline.highestLevel(),
                    days.isEmpty() ? null : days.getFirst(),
                    days.isEmpty() ? null : days.getLast(),
                    timeline);
        }
    }

    /**
     * Locks the rows, made where missing, in the order of ids: two batches never wait crosswise.
     */
    void lock(Connection transaction, Collection<String> ids) throws SQLException {
        // in one statement, because a row may be deleted between being found and being locked
        run(
                transaction,
                """
                insert into territory (id)
                select id from unnest(?::text[]) as touched(id) order by id collate "C"
                on conflict (id) do update set id = excluded.id where false
                """,
                ids);
    }

    void save(Connection transaction, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql =
                """
                update territory
                set highest_level = new.highest_level, first_occurred = new.first_occurred,
                    last_occurred = new.last_occurred, timeline = new.timeline
                from unnest(?::text[], ?::int[], ?::date[], ?::date[], ?::text[])
                    as new (id, highest_level, first_occurred, last_occurred, timeline)
                where territory.id = new.id
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(1, array(transaction, "text", rows, row -> row.id().value()));
            statement.setArray(2, array(transaction, "int4", rows, Row::highestLevel));
            statement.setArray(
                    3, array(transaction, "date", rows, row -> text(row.firstOccurred())));
            statement.setArray(
                    4, array(transaction, "date", rows, row -> text(row.lastOccurred())));
            statement.setArray(5, array(transaction, "text", rows, row -> row.timeline().text()));
            int saved = statement.executeUpdate();
            if (saved != rows.size()) {
                throw new IllegalStateException(
                        saved + " of " + rows.size() + " locked rows saved");
            }
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Array array(
            Connection connection,
            String type,
            List<Row> rows,
            Function<Row, @Nullable Object> cell)
            throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[rows.size()];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = cell.apply(rows.get(index));
        }
        return connection.createArrayOf(type, cells);
    }

    void delete(Connection transaction, Collection<String> ids) throws SQLException {
        if (!ids.isEmpty()) {
            run(transaction, "delete from territory where id = any (?)", ids);
        }
    }

    private static void run(Connection transaction, String sql, Collection<String> ids)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(1, transaction.createArrayOf("text", ids.toArray()));
            statement.execute();
        }
    }

    /**
     * Rows in the order of ids, or in reverse order going back.
     *
     * @param edge id that the rows lie behind (or before, going back)
     * @param among ids to choose from; all where empty
     */
    List<Row> list(
            Connection connection,
            Optional<String> edge,
            boolean back,
            Optional<? extends Collection<String>> among,
            int rows)
            throws SQLException {
        String sql =
                "select "
                        + COLUMNS
                        + " from territory where (?::text is null or id "
                        + (back ? "<" : ">")
                        + " ?) and (?::text[] is null or id = any (?)) order by id "
                        + (back ? "desc" : "asc")
                        + " limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array ids =
                    among.isPresent()
                            ? connection.createArrayOf("text", among.get().toArray())
                            : null;
            statement.setString(1, edge.orElse(null));
            statement.setString(2, edge.orElse(null));
            statement.setArray(3, ids);
            statement.setArray(4, ids);
            statement.setInt(5, rows);
            return read(statement);
        }
    }

    /**
     * Ids of which there ever was a fact, in the order of {@link #list}: candidates for an earlier
     * state of the log, in which what is gone now may have been.
     */
    List<PlaceId> everKnown(
            Connection connection,
            Optional<String> edge,
            boolean back,
            Optional<? extends Collection<String>> among,
            int rows)
            throws SQLException {
        String sql =
                "select distinct key from territory_fact where (?::text is null or key "
                        + (back ? "<" : ">")
                        + " ?) and (?::text[] is null or key = any (?)) order by key "
                        + (back ? "desc" : "asc")
                        + " limit ?";
        List<PlaceId> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array ids =
                    among.isPresent()
                            ? connection.createArrayOf("text", among.get().toArray())
                            : null;
            statement.setString(1, edge.orElse(null));
            statement.setString(2, edge.orElse(null));
            statement.setArray(3, ids);
            statement.setArray(4, ids);
            statement.setInt(5, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new PlaceId(row.getString(1)));
                }
            }
        }
        return found;
    }

    private static List<Row> read(PreparedStatement statement) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(
                        new Row(
                                new PlaceId(row.getString(1)),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                Timeline.ofText(row.getString(5))));
            }
        }
        return found;
    }

    boolean exists(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from territory_fact where key = ? limit 1")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Ids of territories, for suggestions; not more than {@code most}. */
    List<String> ids(Connection connection, int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id from territory order by id limit ?")) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }
}
