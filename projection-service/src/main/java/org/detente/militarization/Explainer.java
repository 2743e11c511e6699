package org.detente.militarization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.militarization.ExplanationAnswers.Condition;
import org.detente.militarization.ExplanationAnswers.Explanation;
import org.detente.militarization.ExplanationAnswers.Index;
import org.detente.militarization.ExplanationAnswers.Input;
import org.detente.militarization.ExplanationAnswers.Level;
import org.detente.militarization.ExplanationAnswers.MeasureSum;
import org.detente.militarization.ExplanationAnswers.Part;
import org.detente.militarization.ExplanationAnswers.Term;
import org.detente.militarization.TerritoryAnswers.Grade;
import org.detente.militarization.TerritoryAnswers.Knowledge;
import org.detente.militarization.TerritoryAnswers.Territory;

/** Explains the level and index of a territory on a day. */
final class Explainer {
    private static final String ROUNDING =
            "The index is rounded half up to a millionth of a point. Terms are rounded down, and the"
                    + " millionths then missing go to the terms with the largest remainders, so that they"
                    + " sum to the index exactly.";

    private final Rules rules;
    private final Assessment assessed;
    private final Map<HoldingId, HoldingState> states;

    Explainer(Rules rules, Assessment assessed) {
        this.rules = rules;
        this.assessed = assessed;
        this.states =
                assessed.holdings().stream()
                        .collect(Collectors.toMap(HoldingState::id, Function.identity()));
    }

    static Explanation explain(TerritoryForces forces, LocalDate on, Known known) {
        Assessment assessed = forces.on(on);
        Explainer explainer = new Explainer(forces.rules(), assessed);
        return new Explanation(
                Territory.of(forces.territory()),
                on.toString(),
                Knowledge.of(known),
                Grade.of(assessed.score(), forces.rules()),
                explainer.levels(),
                explainer.measures(),
                explainer.index(),
                forces.rules().notes(),
                TerritoryReader.versions());
    }

    private List<Level> levels() {
        return rules.levels().reversed().stream()
                .filter(level -> !level.clauses().isEmpty())
                .map(level ->
                        new Level(
                                level.level(),
                                level.name(),
                                level.requires().map(LevelRule::level).orElse(null),
                                level.isReached(assessed.total().value()),
                                level.clauses().stream().map(this::condition).toList()))
                .toList();
    }

    private Condition condition(Clause clause) {
        Band total = assessed.total();
        return new Condition(
                clause.id(),
                clause.says(),
                clause.atLeast(),
                clause.amount(total.value()),
                clause.fires(total.value()),
                clause.fires(total.min()),
                clause.fires(total.max()),
                clause.inputs().stream().map(this::input).toList());
    }

    private Input input(Measure measure) {
        List<UUID> events =
                assessed.contributions(measure).stream()
                        .map(Totals.Contribution::holding)
                        .map(this::state)
                        .map(HoldingState::grounds)
                        .flatMap(Collection::stream)
                        .map(Effect::id)
                        .distinct()
                        .toList();
        return new Input(TerritoryReader.amount(assessed, measure), events);
    }

    private HoldingState state(HoldingId id) {
        HoldingState state = states.get(id);
        if (state == null) {
            throw new IllegalStateException("no state of " + id);
        }
        return state;
    }

    private List<MeasureSum> measures() {
        return Stream.of(Measure.values())
                .filter(measure -> assessed.total().max().at(measure) > 0)
                .map(measure ->
                        new MeasureSum(
                                TerritoryReader.amount(assessed, measure),
                                rules.names().name(measure),
                                assessed.contributions(measure).stream()
                                        .map(part -> part(measure, part))
                                        .toList()))
                .toList();
    }

    private Part part(Measure measure, Totals.Contribution part) {
        HoldingState state = state(part.holding());
        return new Part(
                part.holding().territory().value(),
                part.holding().holding(),
                Evidence.Amount.of(
                        measure, part.quantity(), state.assumed().contains(measure), rules),
                part.counts(),
                Evidence.Holding.events(state));
    }

    private Index index() {
        Strength value = assessed.total().value();
        List<MilitarizationIndex.Term> terms = rules.index().terms(value);
        return new Index(
                rules.index().formula(),
                ROUNDING,
                terms.stream()
                        .map(term ->
                                new Term(
                                        term.measure().wireName(),
                                        term.amount(),
                                        term.full(),
                                        TerritoryAnswers.decimal(term.mostMicros()),
                                        TerritoryAnswers.decimal(term.micros())))
                        .toList(),
                TerritoryAnswers.decimal(
                        terms.stream().mapToLong(MilitarizationIndex.Term::micros).sum()));
    }
}
