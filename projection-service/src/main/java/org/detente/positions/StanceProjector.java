package org.detente.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.event.ActorId;
import org.detente.event.Edtf;
import org.detente.event.Position;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one issue into the stances that actors took, and when each stood. What is
 * stated joins what stands; a change ends what the actor stated before, as far as no source says
 * that it was held longer; a withdrawal ends the stance that it names. Pure: no clock, no I/O.
 */
final class StanceProjector {
    private final List<Open> open = new ArrayList<>();
    private final List<Stance> ended = new ArrayList<>();

    private StanceProjector() {}

    /** A stance that stands, with the last day that its sources speak of. */
    private record Open(Stance stance, LocalDate lastStated) {}

    /** The stances by actor, in the order in which they begin. */
    static SortedMap<ActorId, List<Stance>> project(Collection<EventFact> facts) {
        StanceProjector fold = new StanceProjector();
        facts.stream()
                .sorted(EventFact.DOCUMENTED_ORDER)
                .forEach(fact -> {
                    if (fact.event().details() instanceof Position position) {
                        fold.add(fact, position);
                    }
                });
        SortedMap<ActorId, List<Stance>> stances = new TreeMap<>();
        Stream.concat(fold.ended.stream(), fold.open.stream().map(Open::stance))
                .sorted(Comparator.comparing(StanceProjector::begin).thenComparing(Stance::stance))
                .forEach(stance ->
                        stances.computeIfAbsent(stance.actor(), _ -> new ArrayList<>())
                                .add(stance));
        return stances;
    }

    private static LocalDate begin(Stance stance) {
        LocalDate from = stance.from();
        return from == null ? LocalDate.MIN : from;
    }

    private void add(EventFact fact, Position position) {
        Edtf occurred = fact.event().occurred();
        LocalDate day = occurred.middle();
        switch (position.action()) {
            case STATED -> state(fact, position, occurred.startIsOpen() ? null : day);
            case CHANGED -> {
                endAll(position.actor(), day);
                state(fact, position, day);
            }
            case WITHDRAWN -> end(position.actor(), position.stance(), day);
        }
    }

    private void state(EventFact fact, Position position, @Nullable LocalDate from) {
        LocalDate stated = fact.event().occurred().latest();
        for (int index = 0; index < open.size(); index++) {
            Open known = open.get(index);
            if (isOf(known, position.actor(), position.stance())) {
                open.set(index, joined(known, fact, from, stated));
                return;
            }
        }
        open.add(
                new Open(
                        new Stance(position.actor(), position.stance(), from, null, List.of(fact)),
                        stated));
    }

    private static Open joined(
            Open known, EventFact fact, @Nullable LocalDate from, LocalDate stated) {
        Stance before = known.stance();
        List<EventFact> facts = new ArrayList<>(before.stated());
        facts.add(fact);
        @Nullable LocalDate begin = from == null ? null : before.from();
        return new Open(
                new Stance(before.actor(), before.stance(), begin, null, facts),
                known.lastStated().isAfter(stated) ? known.lastStated() : stated);
    }

    private void endAll(ActorId actor, LocalDate day) {
        List<Open> over =
                open.stream()
                        .filter(known -> known.stance().actor().equals(actor))
                        .filter(known -> known.lastStated().isBefore(day))
                        .toList();
        over.forEach(known -> end(known, day));
    }

    private void end(ActorId actor, Slug stance, LocalDate day) {
        open.stream()
                .filter(known -> isOf(known, actor, stance))
                .findFirst()
                .ifPresent(known -> end(known, day));
    }

    private void end(Open known, LocalDate day) {
        Stance stance = known.stance();
        open.remove(known);
        ended.add(new Stance(stance.actor(), stance.stance(), stance.from(), day, stance.stated()));
    }

    private static boolean isOf(Open known, ActorId actor, Slug stance) {
        return known.stance().actor().equals(actor) && known.stance().stance().equals(stance);
    }
}
