package org.detente.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.detente.events.EventQueries.Filter;
import org.detente.events.EventQueries.Standing;
import org.detente.projection.EventContents;

/**
 * A statement over the events that a filter admits, as it grows, with the values to bind. In it f0
 * is the facet that the list runs along, r the first record of an event, c the entry that states
 * its content, a how it was amended.
 */
final class EventSelection {
    private static final String FROM =
            """
            from event_facet f0
            join event_index r on r.id = f0.event_id
            join event_index c on c.id = f0.content_id
            left join amended_event a on a.event_id = f0.event_id
            left join event_period p on p.event_id = f0.event_id
                and p.content_id = f0.content_id and p.starts <= ? and p.ends > ?
            """;
    private static final String SEARCHED =
            "join event_search s on (s.event_id, s.content_id) = (f0.event_id, f0.content_id)";
    private static final String ALSO =
            """
            join event_facet A on (A.middle, A.event_id, A.content_id)
                = (f0.middle, f0.event_id, f0.content_id) and A.facet = ? and A.value = ?
            """;
    private static final String OF_KINDS =
            """
            and exists (
                select from event_facet k
                where k.facet = 'kind' and k.value = any (string_to_array(?, ' '))
                  and (k.middle, k.event_id, k.content_id) = (f0.middle, f0.event_id, f0.content_id))
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    EventSelection(String columns) {
        sql.append(columns);
    }

    EventSelection add(String part, Object... more) {
        sql.append(' ').append(part);
        values.addAll(List.of(more));
        return this;
    }

    /** Everything from the tables up to the last condition. */
    EventSelection where(Filter filter) {
        OffsetDateTime asOf = EventContents.bound(filter.asOf());
        add(FROM, asOf, asOf);
        for (int index = 1; index < filter.facets().size(); index++) {
            Facet facet = filter.facets().get(index);
            add(ALSO.replace("A", "f" + index), facet.name(), facet.value());
        }
        if (isSearched(filter)) {
            add(SEARCHED);
        }
        Facet first = filter.facets().getFirst();
        add("where f0.facet = ? and f0.value = ?", first.name(), first.value());
        addStanding(filter.standing(), asOf);
        filter.from().ifPresent(from -> add("and c.occurred_latest >= ?", from));
        filter.to().ifPresent(to -> add("and c.occurred_earliest <= ?", to));
        filter.knownOn().ifPresent(day -> add("and c.announced <= ?", day));
        if (!filter.kinds().isEmpty() && !first.name().equals(Facet.KIND)) {
            add(OF_KINDS, String.join(" ", filter.kinds()));
        }
        addSearch(filter);
        return this;
    }

    private static boolean isSearched(Filter filter) {
        return filter.text().isPresent()
                || filter.source().isPresent()
                || filter.confidenceMicro().isPresent();
    }

    private void addSearch(Filter filter) {
        filter.text()
                .ifPresent(text -> add("and s.words @@ websearch_to_tsquery('english', ?)", text));
        filter.source()
                .ifPresent(source ->
                        add(
                                """
                                and s.words @@ websearch_to_tsquery('english', ?)
                                and ts_filter(s.words, '{c}') @@ websearch_to_tsquery('english', ?)
                                """,
                                source,
                                source));
        filter.confidenceMicro().ifPresent(least -> add("and s.confidence_micro >= ?", least));
    }

    private void addStanding(Standing standing, OffsetDateTime asOf) {
        switch (standing) {
            case LIVE ->
                    add(
                            "and (p.event_id is not null or (a.event_id is null and r.recorded <= ?))",
                            asOf);
            case RETRACTED, MERGED ->
                    add("and a.status = ? and a.content_id = f0.content_id", standing.wireName());
            case CONTESTED -> add("and a.contested and a.content_id = f0.content_id");
            case ALL -> add("and (a.event_id is null or a.content_id = f0.content_id)");
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return statement;
    }
}
