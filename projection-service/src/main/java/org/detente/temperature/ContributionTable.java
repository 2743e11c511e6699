package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;

/** One row for each event and relationship. */
@ApplicationScoped
class ContributionTable {
    private static final Comparator<Contribution> KEY_ORDER =
            Comparator.comparing(Contribution::relationship)
                    .thenComparing(row -> row.eventId().toString());

    void delete(Connection transaction, Collection<Contribution> rows) throws SQLException {
        List<Contribution> sorted = rows.stream().sorted(KEY_ORDER).toList();
        String sql =
                """
                delete from temperature_contribution c
                using unnest(?::text[], ?::uuid[]) as g(relationship, event_id)
                where c.relationship = g.relationship and c.event_id = g.event_id
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, row -> row.relationship().value())
                    .add("uuid", sorted, Contribution::eventId);
            statement.executeUpdate();
        }
    }

    void insert(Connection transaction, Collection<Contribution> rows) throws SQLException {
        List<Contribution> sorted = rows.stream().sorted(KEY_ORDER).toList();
        String sql =
                """
                insert into temperature_contribution
                    (relationship, event_id, occurred_earliest, occurred_latest, announced, recorded,
                     cameo, direction, via, weight_micro)
                select * from unnest(?::text[], ?::uuid[], ?::date[], ?::date[], ?::date[],
                                     ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                """;
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", sorted, row -> row.relationship().value())
                    .add("uuid", sorted, Contribution::eventId)
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

    /** The contributions to a relationship that are public by {@code knownOn}, in no order. */
    List<Contribution> load(Connection connection, RelationshipId relationship, LocalDate knownOn)
            throws SQLException {
        String sql =
                """
                select event_id, occurred_earliest, occurred_latest, announced, recorded, cameo,
                       direction, via, weight_micro
                from temperature_contribution where relationship = ? and announced <= ?
                """;
        List<Contribution> contributions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, relationship.value());
            statement.setObject(2, knownOn);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    contributions.add(
                            new Contribution(
                                    relationship,
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, OffsetDateTime.class).toInstant(),
                                    new CameoCode(row.getString(6)),
                                    Direction.valueOf(row.getString(7)),
                                    Via.valueOf(row.getString(8)),
                                    row.getLong(9)));
                }
            }
        }
        return contributions;
    }
}
