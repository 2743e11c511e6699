package org.detente.militarization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.event.PlaceId;

/**
 * The forces in a territory over all time.
 *
 * @param own holdings of the territory and of its parts, which count
 * @param attributed holdings of the groups it belongs to, which are shown apart: no source says
 *     that they are here
 */
record TerritoryForces(
        PlaceId territory, List<HoldingHistory> own, List<HoldingHistory> attributed, Rules rules) {
    /** The forces on a day. */
    Assessment on(LocalDate day) {
        List<HoldingState> states = states(own, day);
        Totals totals = new Totals(territory);
        states.forEach(state -> totals.put(state.id(), state.band()));
        Band total = totals.sum();
        return new Assessment(
                day,
                total,
                Score.of(total, rules),
                states,
                states(attributed, day),
                own.stream().flatMap(history -> history.plansOn(day).stream()).toList(),
                own.stream().flatMap(history -> history.exercisesOn(day).stream()).toList(),
                attributed.stream().flatMap(history -> history.plansOn(day).stream()).toList(),
                totals);
    }

    private List<HoldingState> states(List<HoldingHistory> histories, LocalDate day) {
        return histories.stream().map(history -> history.on(day, rules)).toList();
    }

    /** Every change of level, bounds, index or number of holdings, from the beginning on. */
    Timeline timeline() {
        SortedMap<LocalDate, List<Step>> steps = new TreeMap<>();
        steps.put(Effect.BEGINNING, new ArrayList<>());
        collect(own, true, steps);
        collect(attributed, false, steps);
        Totals counted = new Totals(territory);
        Totals apart = new Totals(territory);
        List<Segment> segments = new ArrayList<>();
        steps.forEach((day, ofDay) -> {
            ofDay.forEach(step -> (step.counts ? counted : apart).put(step.id, step.band));
            Score score = Score.of(counted.sum(), rules);
            Segment segment = new Segment(day, score, counted.present(), apart.present());
            if (segments.isEmpty() || !segment.continues(segments.getLast())) {
                segments.add(segment);
            }
        });
        return new Timeline(rules.version(), segments);
    }

    private void collect(
            List<HoldingHistory> histories, boolean counts, Map<LocalDate, List<Step>> steps) {
        for (HoldingHistory history : histories) {
            for (HoldingHistory.Change change : history.changes(rules)) {
                steps.computeIfAbsent(change.from(), _ -> new ArrayList<>())
                        .add(new Step(history.id(), change.band(), counts));
            }
        }
    }

    /** Every event behind the forces, own and attributed to a group. */
    Stream<Effect> effects() {
        return Stream.of(own, attributed)
                .flatMap(Collection::stream)
                .flatMap(history -> history.effects().stream());
    }

    private record Step(HoldingId id, Band band, boolean counts) {}
}
