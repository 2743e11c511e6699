package org.detente.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Source;
import org.detente.event.SourceIdentity;
import org.detente.event.reference.Confidence;
import org.detente.projection.Columns;

/** Writes the table {@code event_search}: the words of each content and how much it is believed. */
final class SearchTable {
    static final String CONTENT =
            "select concat_ws(' ', event_id, content_id, confidence_micro, words) from event_search";

    /** PostgreSQL takes no more than 1 MiB of words; what lies behind is not found. */
    private static final int SOURCES_LENGTH_MAX = 100_000;

    private static final String INSERT =
            """
            insert into event_search (event_id, content_id, confidence_micro, words)
            select event_id, content_id, confidence_micro,
                   setweight(to_tsvector('english', title), 'A')
                   || setweight(to_tsvector('english', summary), 'B')
                   || setweight(to_tsvector('english', sources), 'C')
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[])
                as row(event_id, content_id, confidence_micro, title, summary, sources)
            """;
    private static final String DELETE =
            """
            delete from event_search s
            using unnest(?::uuid[], ?::uuid[]) as g(event_id, content_id)
            where (s.event_id, s.content_id) = (g.event_id, g.content_id)
            """;

    private SearchTable() {}

    /** Nothing where readers may not see the sources: a search would tell them. */
    static String sources(DiplomaticEvent event) {
        if (event.common().sourceIdentity() == SourceIdentity.HIDDEN) {
            return "";
        }
        String words =
                event.common().sources().stream()
                        .flatMap(SearchTable::words)
                        .collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), SOURCES_LENGTH_MAX));
    }

    private static Stream<String> words(Source source) {
        return Stream.of(
                        Stream.of(source.citation()),
                        Stream.ofNullable(source.locator()),
                        Stream.ofNullable(source.url()).map(url -> url.value()))
                .flatMap(each -> each);
    }

    private static String summary(DiplomaticEvent event) {
        String summary = event.common().summary();
        return summary == null ? "" : summary;
    }

    static void insert(Connection transaction, Collection<Content> contents) throws SQLException {
        List<Content> sorted = contents.stream().sorted(Content.ORDER).toList();
        if (sorted.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(INSERT)) {
            new Columns(transaction, statement)
                    .add("uuid", sorted, Content::eventId)
                    .add("uuid", sorted, Content::contentId)
                    .add(
                            "int4",
                            sorted,
                            row -> Confidence.millionths(row.event().common().sources()))
                    .add("text", sorted, row -> row.event().common().title())
                    .add("text", sorted, row -> summary(row.event()))
                    .add("text", sorted, row -> sources(row.event()));
            statement.executeUpdate();
        }
    }

    static void delete(Connection transaction, Collection<Content> contents) throws SQLException {
        List<Content> sorted = contents.stream().sorted(Content.ORDER).toList();
        if (sorted.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(DELETE)) {
            new Columns(transaction, statement)
                    .add("uuid", sorted, Content::eventId)
                    .add("uuid", sorted, Content::contentId);
            statement.executeUpdate();
        }
    }
}
