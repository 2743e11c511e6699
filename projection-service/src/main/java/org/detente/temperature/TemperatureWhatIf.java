package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Scale;
import org.detente.projection.EventFact;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Snapshot;
import org.detente.whatif.Overlay;
import org.detente.whatif.Terms;
import org.detente.whatif.WhatIf;

/** What suppositions change in temperatures; one statement for all relationships and days. */
@ApplicationScoped
class TemperatureWhatIf implements WhatIf {
    private static final String RELATIONSHIPS = "relationships";
    private static final String QUERY = "/query";

    private final ContributionTable contributions;

    TemperatureWhatIf(ContributionTable contributions) {
        this.contributions = contributions;
    }

    @Override
    public String name() {
        return RELATIONSHIPS;
    }

    @Override
    public String versions() {
        return SeriesReader.versions(Scale.find(Scale.DEFAULT_ID).orElseThrow()).toString();
    }

    @Override
    public List<Problem.Error> faults(Terms terms) {
        Question question = Question.of(terms);
        Set<Problem.Error> faults = new LinkedHashSet<>();
        List<Supplier<?>> parts = List.of(question::model, question::halfLifeDays, question::scale);
        for (Supplier<?> part : parts) {
            try {
                var _ = part.get();
            } catch (ProblemException wrong) {
                // a read names its query, a scenario the member of its body
                wrong.problem()
                        .errors()
                        .forEach(error ->
                                faults.add(
                                        new Problem.Error(
                                                error.pointer().substring(QUERY.length()),
                                                error.code(),
                                                error.detail())));
            }
        }
        return List.copyOf(faults);
    }

    @Override
    public List<RelationshipEffect> effects(Snapshot snapshot, Terms terms, Overlay overlay)
            throws SQLException {
        Question question = Question.of(terms);
        Map<RelationshipId, List<Contribution>> come =
                contributions(overlay.added(), question.view());
        SortedSet<RelationshipId> touched = new TreeSet<>(come.keySet());
        touched.addAll(contributions(overlay.absent().values(), question.view()).keySet());
        SortedSet<RelationshipId> chosen =
                Terms.chosen(RELATIONSHIPS, terms.subjects().relationships(), touched);
        Map<RelationshipId, List<Contribution>> live =
                contributions.load(snapshot.connection(), chosen, question.view());
        return chosen.stream()
                .map(id ->
                        effect(
                                id,
                                question,
                                new Comparison(
                                        question,
                                        overlay,
                                        live.getOrDefault(id, List.of()),
                                        come.getOrDefault(id, List.of())),
                                terms))
                .toList();
    }

    private static RelationshipEffect effect(
            RelationshipId id, Question question, Comparison comparison, Terms terms) {
        return new RelationshipEffect(
                id.value(),
                question.model().wireName(),
                comparison.baseline().formula(),
                comparison.baseline().halfLifeDays(),
                SeriesReader.versions(question.scale()),
                terms.on().stream().map(comparison::on).toList());
    }

    /** What events add to relationships, as far as it was public. */
    private static Map<RelationshipId, List<Contribution>> contributions(
            Collection<EventFact> facts, View view) {
        Map<RelationshipId, List<Contribution>> contributions = new HashMap<>();
        facts.stream()
                .flatMap(fact -> TemperatureProjector.contributions(fact).stream())
                .filter(row -> !row.announced().isAfter(view.knownBy()))
                .forEach(row ->
                        contributions
                                .computeIfAbsent(row.relationship(), _ -> new ArrayList<>())
                                .add(row));
        return contributions;
    }
}
