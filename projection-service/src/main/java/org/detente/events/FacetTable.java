package org.detente.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.projection.Columns;

/** Writes the table {@code event_facet}: by which facets each content is found, day by day. */
final class FacetTable {
    static final String CONTENT =
            "select concat_ws(' ', facet, value, middle, event_id, content_id) from event_facet";

    private static final String INSERT =
            """
            insert into event_facet (facet, value, middle, event_id, content_id)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::uuid[], ?::uuid[])
            """;
    private static final String DELETE =
            """
            delete from event_facet f
            using unnest(?::text[], ?::text[], ?::date[], ?::uuid[], ?::uuid[])
                as g(facet, value, middle, event_id, content_id)
            where (f.facet, f.value, f.middle, f.event_id, f.content_id)
                = (g.facet, g.value, g.middle, g.event_id, g.content_id)
            """;

    private FacetTable() {}

    static void insert(Connection transaction, Collection<Content> contents) throws SQLException {
        execute(transaction, INSERT, contents);
    }

    static void delete(Connection transaction, Collection<Content> contents) throws SQLException {
        execute(transaction, DELETE, contents);
    }

    private static void execute(Connection transaction, String sql, Collection<Content> contents)
            throws SQLException {
        if (contents.isEmpty()) {
            return;
        }
        List<Row> rows = rows(contents);
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            new Columns(transaction, statement)
                    .add("text", rows, row -> row.facet().name())
                    .add("text", rows, row -> row.facet().value())
                    .add("date", rows, row -> row.dated().day())
                    .add("uuid", rows, row -> row.dated().eventId())
                    .add("uuid", rows, row -> row.dated().contentId());
            statement.executeUpdate();
        }
    }

    /**
     * In the order of the primary key: neighbours go into the same page of the index. Contents are
     * few beside their facets, so it is they that are sorted, and dealt out to the facets in order.
     */
    private static List<Row> rows(Collection<Content> contents) {
        SortedMap<Facet, List<Row>> byFacet = new TreeMap<>();
        contents.stream()
                .map(Dated::of)
                .sorted(Dated.ORDER)
                .forEach(dated ->
                        Facet.of(dated.content().event())
                                .forEach(facet ->
                                        byFacet.computeIfAbsent(facet, _ -> new ArrayList<>())
                                                .add(new Row(facet, dated))));
        return byFacet.values().stream().flatMap(List::stream).toList();
    }

    private record Row(Facet facet, Dated dated) {}

    /** A content on the middle of its days; texts are made once for all its rows. */
    private record Dated(
            LocalDate middle, Content content, String day, String eventId, String contentId) {
        static final Comparator<Dated> ORDER =
                Comparator.comparing(Dated::middle).thenComparing(Dated::content, Content.ORDER);

        static Dated of(Content content) {
            LocalDate middle = content.event().occurred().middle();
            UUID event = content.eventId();
            return new Dated(
                    middle,
                    content,
                    middle.toString(),
                    event.toString(),
                    content.contentId().toString());
        }
    }
}
