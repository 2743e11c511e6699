package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;
import org.detente.projection.Columns;
import org.detente.projection.EventContents;
import org.jspecify.annotations.Nullable;

/** One row for each event and relationship. */
@ApplicationScoped
class ContributionTable {
    private static final Comparator<Contribution> KEY_ORDER =
            Comparator.comparing(Contribution::relationship)
                    .thenComparing(Contribution::earliest)
                    .thenComparing(Contribution::latest)
                    .thenComparing(Contribution::cameo)
                    .thenComparing(Contribution::direction)
                    .thenComparing(row -> row.eventId().toString())
                    .thenComparing(Contribution::starts);

    void delete(Connection transaction, Collection<Contribution> rows) throws SQLException {
        List<Contribution> sorted = rows.stream().sorted(KEY_ORDER).toList();
        String sql =
                """
                delete from temperature_contribution c
                using unnest(?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
                    as g(relationship, earliest, latest, cameo, direction, event_id, starts)
                where (c.relationship, c.occurred_earliest, c.occurred_latest, c.cameo, c.direction,
                       c.event_id, c.starts)
                    = (g.relationship, g.earliest, g.latest, g.cameo, g.direction, g.event_id, g.starts)
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, row -> row.relationship().value())
                    .add("date", sorted, row -> row.earliest().toString())
                    .add("date", sorted, row -> row.latest().toString())
                    .add("text", sorted, row -> row.cameo().value())
                    .add("text", sorted, row -> row.direction().name())
                    .add("uuid", sorted, Contribution::eventId)
                    .add("timestamptz", sorted, row -> row.starts().toString());
            statement.executeUpdate();
        }
    }

    void insert(Connection transaction, Collection<Contribution> rows) throws SQLException {
        List<Contribution> sorted = rows.stream().sorted(KEY_ORDER).toList();
        String sql =
                """
                insert into temperature_contribution
                    (relationship, event_id, starts, ends, occurred_earliest, occurred_latest, announced, recorded,
                     cameo, direction, via, weight_micro)
                select * from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],
                                     ?::date[], ?::date[], ?::date[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, row -> row.relationship().value())
                    .add("uuid", sorted, Contribution::eventId)
                    .add("timestamptz", sorted, row -> row.starts().toString())
                    .add("timestamptz", sorted, row -> end(row))
                    .add("date", sorted, row -> row.earliest().toString())
                    .add("date", sorted, row -> row.latest().toString())
                    .add("date", sorted, row -> row.announced().toString())
                    .add("timestamptz", sorted, row -> row.recorded().toString())
                    .add("text", sorted, row -> row.cameo().value())
                    .add("text", sorted, row -> row.direction().name())
                    .add("text", sorted, row -> row.via().name())
                    .add("int8", sorted, Contribution::weightMicro);
            statement.executeUpdate();
        }
    }

    private static String end(Contribution row) {
        return row.ends() == null ? "infinity" : row.ends().toString();
    }

    /** The contributions to a relationship that a view of the log admits, in no order. */
    List<Contribution> load(Connection connection, RelationshipId relationship, View view)
            throws SQLException {
        return load(connection, List.of(relationship), view).getOrDefault(relationship, List.of());
    }

    /** The same for several relationships; those without contributions have an empty list. */
    Map<RelationshipId, List<Contribution>> load(
            Connection connection, Collection<RelationshipId> relationships, View view)
            throws SQLException {
        String sql =
                """
                select event_id, occurred_earliest, occurred_latest, announced, recorded, cameo,
                       direction, via, weight_micro, starts, nullif(ends, 'infinity'), relationship
                from temperature_contribution
                where relationship = any (?) and announced <= ? and starts <= ? and ends > ?
                """;
        Map<RelationshipId, List<Contribution>> contributions =
                HashMap.newHashMap(relationships.size());
        relationships.forEach(relationship -> contributions.put(relationship, new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", names(relationships)));
            statement.setObject(2, view.knownBy());
            statement.setObject(3, EventContents.bound(view.asOf()));
            statement.setObject(4, EventContents.bound(view.asOf()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Contribution contribution = contribution(row);
                    contributions
                            .computeIfAbsent(contribution.relationship(), _ -> new ArrayList<>())
                            .add(contribution);
                }
            }
        }
        return contributions;
    }

    private static Object[] names(Collection<RelationshipId> relationships) {
        return relationships.stream().map(RelationshipId::value).toArray();
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                new RelationshipId(row.getString(12)),
                row.getObject(1, UUID.class),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                instant(row.getObject(11, OffsetDateTime.class)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                new CameoCode(row.getString(6)),
                Direction.valueOf(row.getString(7)),
                Via.valueOf(row.getString(8)),
                row.getLong(9));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
