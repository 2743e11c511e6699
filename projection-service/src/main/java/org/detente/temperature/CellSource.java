package org.detente.temperature;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.detente.event.RelationshipId;
import org.detente.projection.EventContents;
import org.detente.projection.EventFact;

/**
 * The cells that a view of the log admits, as a table for SQL. As of an instant they are the deltas
 * of all whole days before it, and the contributions that began or ended on its own day; the log is
 * not replayed.
 */
final class CellSource {
    private static final String COLUMNS =
            "relationship, occurred_earliest, occurred_latest, cameo, direction";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private CellSource() {}

    /** Of all relationships. */
    static CellSource of(View view) {
        return of(view, Optional.empty());
    }

    static CellSource of(View view, Collection<RelationshipId> relationships) {
        return of(
                view,
                Optional.of(
                        relationships.stream().map(RelationshipId::value).toArray(String[]::new)));
    }

    private static CellSource of(View view, Optional<String[]> relationships) {
        CellSource source = new CellSource();
        source.sql.append("(select " + COLUMNS + ", events, weight_micro from temperature_cell");
        source.admitted(view, relationships);
        if (view.asOf() != null) {
            LocalDate day = EventFact.day(view.asOf());
            OffsetDateTime begins = day.atStartOfDay().atOffset(ZoneOffset.UTC);
            OffsetDateTime ends = EventContents.bound(view.asOf());
            source.and("recorded_day < ?", day);
            source.sql.append(" union all select " + COLUMNS + ", 1, weight_micro");
            source.sql.append(" from temperature_contribution");
            source.admitted(view, relationships);
            source.and("starts >= ? and starts <= ?", begins, ends);
            source.sql.append(" union all select " + COLUMNS + ", -1, -weight_micro");
            source.sql.append(" from temperature_contribution");
            source.admitted(view, relationships);
            source.and("ends >= ? and ends <= ?", begins, ends);
        }
        source.sql.append(") as cell");
        return source;
    }

    private void admitted(View view, Optional<String[]> relationships) {
        sql.append(" where announced <= ?");
        values.add(view.knownBy());
        relationships.ifPresent(ids -> {
            sql.append(" and relationship = any (?)");
            values.add(ids);
        });
    }

    private void and(String condition, Object... more) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(more));
    }

    String sql() {
        return sql.toString();
    }

    int parameters() {
        return values.size();
    }

    /** Binds the values, from a parameter on. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(first + index, values.get(index));
        }
    }
}
