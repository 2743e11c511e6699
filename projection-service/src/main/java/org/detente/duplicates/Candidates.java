package org.detente.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.projection.EntryReader;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * Finds logged events that may be the one asked about: of its kind, near in time, with an actor, a
 * place or a source in common. One statement.
 */
@ApplicationScoped
class Candidates {
    /** Those that count now, the nearest in time first. */
    private static final String NEAR =
            """
            select r.id, r.recorded, c.id, c.root, c.body
            from event_facet f
            join event_index r on r.id = f.event_id
            join event_index c on c.id = f.content_id
            left join amended_event a on a.event_id = f.event_id
            where f.facet = 'kind' and f.value = ? and f.middle between ? and ?
              and r.recorded < 'infinity' and r.id <> ?
              and (a.event_id is null or (a.status = 'live' and a.content_id = f.content_id))
              and (?::bigint[] is null or r.log_offset < coalesce((?::bigint[])[r.partition + 1], 0))
            order by abs(f.middle - ?), r.id
            limit ?
            """;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt((Candidate candidate) -> -candidate.likeness().score())
                    .thenComparing(candidate -> candidate.fact().id().toString());

    private final Rules rules = Rules.CURRENT;

    /** An event that may be the same, and what speaks for it. */
    record Candidate(EventFact fact, Likeness likeness) {}

    /** The candidates worth a look, the likeliest first. */
    List<Candidate> of(Connection connection, UUID id, DiplomaticEvent event) throws SQLException {
        return of(connection, id, event, null);
    }

    /**
     * The candidates worth a look, the likeliest first.
     *
     * @param before for each partition the first offset not looked at; null for all of the log
     */
    List<Candidate> of(
            Connection connection, UUID id, DiplomaticEvent event, @Nullable Array before)
            throws SQLException {
        return near(connection, id, event, before).stream()
                .filter(fact -> hasInCommon(event, fact.event()))
                .map(fact -> new Candidate(fact, Likeness.of(rules, event, fact.event())))
                .filter(candidate -> candidate.likeness().score() >= rules.possibleFrom())
                .sorted(BEST_FIRST)
                .limit(rules.listedMax())
                .toList();
    }

    private boolean hasInCommon(DiplomaticEvent event, DiplomaticEvent other) {
        return Likeness.daysApart(event.occurred(), other.occurred()) <= rules.nearDays()
                && (event.actors().anyMatch(actor -> other.actors().anyMatch(actor::equals))
                        || event.common().places().stream()
                                .anyMatch(other.common().places()::contains)
                        || event.common().sources().stream()
                                .anyMatch(source ->
                                        other.common().sources().stream()
                                                .anyMatch(theirs ->
                                                        theirs.citation()
                                                                .equals(source.citation()))));
    }

    private List<EventFact> near(
            Connection connection, UUID id, DiplomaticEvent event, @Nullable Array before)
            throws SQLException {
        LocalDate middle = event.occurred().middle();
        LocalDate first = event.occurred().startIsOpen() ? middle : event.occurred().earliest();
        LocalDate last = event.occurred().endIsOpen() ? middle : event.occurred().latest();
        List<EventFact> facts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEAR)) {
            statement.setString(1, event.kind().wireName());
            statement.setObject(2, first.minusDays(rules.windowDays()));
            statement.setObject(3, last.plusDays(rules.windowDays()));
            statement.setObject(4, id);
            statement.setArray(5, before);
            statement.setArray(6, before);
            statement.setObject(7, middle);
            statement.setInt(8, rules.comparedMax());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(fact(row));
                }
            }
        }
        return facts;
    }

    private static EventFact fact(ResultSet row) throws SQLException {
        return new EventFact(
                row.getObject(1, UUID.class),
                EntryReader.content(
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getBytes(5))
                        .stated()
                        .orElseThrow(),
                row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
