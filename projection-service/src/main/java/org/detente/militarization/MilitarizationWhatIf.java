package org.detente.militarization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.detente.event.PlaceId;
import org.detente.militarization.MilitarizationAnswers.Fired;
import org.detente.militarization.TerritoryAnswers.Grade;
import org.detente.militarization.TerritoryAnswers.Territory;
import org.detente.projection.EventFact;
import org.detente.query.Snapshot;
import org.detente.whatif.Overlay;
import org.detente.whatif.SupposedEvent;
import org.detente.whatif.Terms;
import org.detente.whatif.WhatIf;

/** What suppositions change in territories; three statements for all of them and all days. */
@ApplicationScoped
class MilitarizationWhatIf implements WhatIf {
    private static final Rules RULES = Rules.CURRENT;

    private final MilitarizationProjection projection;

    MilitarizationWhatIf(MilitarizationProjection projection) {
        this.projection = projection;
    }

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public String versions() {
        return TerritoryReader.versions().toString();
    }

    @Override
    public List<TerritoryEffect> effects(Snapshot snapshot, Terms terms, Overlay overlay)
            throws SQLException {
        Known known =
                new Known(Optional.ofNullable(terms.knownOn()), Optional.ofNullable(terms.asOf()));
        SortedSet<PlaceId> touched = new TreeSet<>();
        overlay.supposed()
                .filter(known::admits)
                .forEach(fact -> touched.addAll(MilitarizationProjector.territoriesOf(fact)));
        SortedSet<PlaceId> chosen = Terms.chosen(name(), terms.subjects().territories(), touched);
        Map<String, List<EventFact>> facts = projection.facts(snapshot.connection(), chosen, known);
        List<TerritoryEffect> effects = new ArrayList<>();
        for (PlaceId id : chosen) {
            List<EventFact> live = facts.getOrDefault(id.value(), List.of());
            List<EventFact> supposed = overlay.over(live, fact -> concerns(fact, id));
            effects.add(
                    new TerritoryEffect(
                            Territory.of(id),
                            SupposedEvent.of(overlay, fact -> concerns(fact, id)),
                            TerritoryReader.versions(),
                            days(
                                    projection.forces(id.value(), live, known),
                                    projection.forces(id.value(), supposed, known),
                                    terms)));
        }
        return effects;
    }

    private static boolean concerns(EventFact fact, PlaceId territory) {
        return MilitarizationProjector.territoriesOf(fact).contains(territory);
    }

    private static List<TerritoryEffect.Day> days(
            TerritoryForces baseline, TerritoryForces scenario, Terms terms) {
        return terms.on().stream()
                .map(day -> day(day, baseline.on(day), scenario.on(day)))
                .toList();
    }

    private static TerritoryEffect.Day day(
            LocalDate day, Assessment baseline, Assessment scenario) {
        List<TerritoryEffect.Condition> before = conditions(baseline);
        List<TerritoryEffect.Condition> after = conditions(scenario);
        return new TerritoryEffect.Day(
                day.toString(),
                Grade.of(baseline.score(), RULES),
                Grade.of(scenario.score(), RULES),
                new TerritoryEffect.Difference(
                        scenario.score().level() - baseline.score().level(),
                        TerritoryAnswers.decimal(
                                scenario.score().indexMicros() - baseline.score().indexMicros())),
                without(after, before),
                without(before, after),
                terms(baseline, scenario));
    }

    private static <T> List<T> without(List<T> some, List<T> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private static List<TerritoryEffect.Condition> conditions(Assessment assessed) {
        return TerritoryReader.fired(assessed).stream()
                .map((Fired fired) ->
                        new TerritoryEffect.Condition(fired.level(), fired.clause(), fired.says()))
                .toList();
    }

    private static List<TerritoryEffect.Term> terms(Assessment baseline, Assessment scenario) {
        List<MilitarizationIndex.Term> before = RULES.index().terms(baseline.total().value());
        List<MilitarizationIndex.Term> after = RULES.index().terms(scenario.total().value());
        return IntStream.range(0, before.size())
                .filter(index -> !before.get(index).equals(after.get(index)))
                .mapToObj(index ->
                        new TerritoryEffect.Term(
                                before.get(index).measure().wireName(),
                                before.get(index).amount(),
                                after.get(index).amount(),
                                TerritoryAnswers.decimal(
                                        after.get(index).micros() - before.get(index).micros())))
                .toList();
    }
}
