package org.detente.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.event.RelationshipId;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.Snapshot;
import org.detente.query.Vantage;
import org.detente.whatif.Overlay;
import org.detente.whatif.SupposedEvent;
import org.detente.whatif.Terms;
import org.detente.whatif.WhatIf;

/** What suppositions change in sanctions; three statements for all directions and days. */
@ApplicationScoped
class SanctionsWhatIf implements WhatIf {
    private final SanctionsProjection sanctions;

    SanctionsWhatIf(SanctionsProjection sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public String name() {
        return "sanctions";
    }

    @Override
    public String versions() {
        return Severity.CURRENT.version();
    }

    /** Directions are chosen by the relationship that they belong to. */
    @Override
    public List<SanctionEffect> effects(Snapshot snapshot, Terms terms, Overlay overlay)
            throws SQLException {
        Vantage known = terms.vantage(LocalDate.MAX);
        SortedSet<String> touched = new TreeSet<>();
        overlay.supposed()
                .filter(known::knows)
                .flatMap(fact -> SanctionsProjection.directionsOf(fact).stream())
                .map(Direction::key)
                .forEach(touched::add);
        SortedSet<String> chosen =
                Terms.chosen(
                        "relationships",
                        terms.subjects().relationships().map(SanctionsWhatIf::directions),
                        touched);
        SequencedMap<String, List<EventFact>> facts =
                sanctions.load(
                        snapshot.connection(), KeyedFacts.ALL, chosen, terms.asOf(), known::knows);
        List<SanctionEffect> effects = new ArrayList<>();
        for (String key : chosen) {
            Direction direction = Direction.ofKey(key);
            List<EventFact> live = facts.getOrDefault(key, List.of());
            SanctionEffect effect = effect(direction, live, terms, overlay);
            if (!live.isEmpty() || !effect.events().isEmpty()) {
                effects.add(effect);
            }
        }
        return effects;
    }

    private static List<String> directions(Collection<RelationshipId> relationships) {
        return relationships.stream()
                .flatMap(id ->
                        Stream.of(
                                new Direction(id.first(), id.second()),
                                new Direction(id.second(), id.first())))
                .map(Direction::key)
                .toList();
    }

    private static SanctionEffect effect(
            Direction direction, List<EventFact> live, Terms terms, Overlay overlay) {
        List<EventFact> supposed = overlay.over(live, fact -> concerns(fact, direction));
        return new SanctionEffect(
                direction.actor().value(),
                direction.target().value(),
                direction.relationship().value(),
                SupposedEvent.of(overlay, fact -> concerns(fact, direction)),
                Severity.CURRENT.version(),
                terms.on().stream()
                        .map(day ->
                                SanctionEffect.Day.of(
                                        day,
                                        SanctionAnswer.from(direction, terms.vantage(day).of(live)),
                                        SanctionAnswer.from(
                                                direction, terms.vantage(day).of(supposed))))
                        .toList());
    }

    private static boolean concerns(EventFact fact, Direction direction) {
        return SanctionsProjection.directionsOf(fact).contains(direction);
    }
}
