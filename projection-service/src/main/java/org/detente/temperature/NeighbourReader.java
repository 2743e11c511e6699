package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.dyads.Dyad;
import org.detente.dyads.Dyad.Via;
import org.detente.dyads.Dyads;
import org.detente.event.RelationshipId;
import org.detente.projection.EventContents;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.EventReference;
import org.detente.temperature.TriadAnswers.Neighbour;

/** Finds the relationships whose events bear on another one. */
@ApplicationScoped
class NeighbourReader {
    private final ContributionTable contributions;
    private final EventContents contents;

    NeighbourReader(ContributionTable contributions, EventContents contents) {
        this.contributions = contributions;
        this.contents = contents;
    }

    /** The neighbours by events that occurred up to a day, the most events first. */
    List<Neighbour> load(
            Connection connection, RelationshipId relationship, View view, LocalDate day)
            throws SQLException {
        List<Contribution> bearing =
                contributions.load(connection, relationship, view).stream()
                        .filter(row -> row.via() == Via.BEARING)
                        .filter(row ->
                                Cell.from(row).day(Cell.Placement.MIDDLE) <= day.toEpochDay())
                        .toList();
        List<EventFact> facts =
                contents.load(
                        connection,
                        bearing.stream().map(Contribution::eventId).toList(),
                        view.asOf());
        Map<RelationshipId, List<EventFact>> byHome =
                new TreeMap<>(Comparator.comparing(RelationshipId::value));
        for (EventFact fact : facts) {
            for (Dyad home : Dyads.of(fact.event())) {
                if (home.via() != Via.BEARING) {
                    byHome.computeIfAbsent(home.relationship(), _ -> new ArrayList<>()).add(fact);
                }
            }
        }
        return byHome.entrySet().stream()
                .map(entry -> neighbour(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt((Neighbour each) -> -each.events())
                                .thenComparing(Neighbour::relationship))
                .toList();
    }

    private static Neighbour neighbour(RelationshipId home, List<EventFact> facts) {
        EventFact last = facts.stream().max(EventFact.DOCUMENTED_ORDER).orElseThrow();
        return new Neighbour(home.value(), facts.size(), EventReference.from(last));
    }
}
