package org.detente.militarization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that events did to one holding, in documented order. */
record HoldingHistory(HoldingId id, List<Effect> effects) {
    /** The band of a holding from a day on. */
    record Change(LocalDate from, Band band) {}

    /** Every change of the holding's band, in order of days. */
    List<Change> changes(Rules rules) {
        Readings readings = new Readings(effects, rules);
        List<Change> changes = new ArrayList<>();
        Band last = Band.NOTHING;
        for (LocalDate day : readings.days()) {
            readings.advanceTo(day);
            Band band = readings.band(readings.counted());
            if (!band.equals(last)) {
                changes.add(new Change(day, band));
                last = band;
            }
        }
        return changes;
    }

    /** The holding on a day, with the events behind it. */
    HoldingState on(LocalDate day, Rules rules) {
        Readings readings = new Readings(effects, rules);
        readings.advanceTo(day);
        Reckoning counted = readings.counted();
        return new HoldingState(
                id,
                readings.band(counted),
                counted.assumed(),
                counted.preferred().map(Account::claim),
                readings.grounds(),
                readings.counted.unmatched());
    }

    /** What was announced by a day and not yet carried out, given up or overtaken. */
    List<Effect> plansOn(LocalDate day) {
        List<Effect> happened =
                effects.stream()
                        .filter(effect -> !effect.day(Reading.COUNTED).isAfter(day))
                        .toList();
        return happened.stream()
                .filter(effect -> effect.type() == Effect.Type.PLAN)
                .filter(plan -> happened.stream().noneMatch(later -> settles(later, plan)))
                .toList();
    }

    private static boolean settles(Effect later, Effect plan) {
        boolean after = later.position() > plan.position();
        return switch (later.type()) {
            case CLAIM, ADDITION, ENDING -> after;
            case PLAN, EXERCISE, REDUCTION -> false;
        };
    }

    /** Exercises under way on a day. */
    List<Effect> exercisesOn(LocalDate day) {
        return effects.stream()
                .filter(effect -> effect.type() == Effect.Type.EXERCISE && effect.covers(day))
                .toList();
    }

    /** The three readings of one holding's dates, side by side. */
    private static final class Readings {
        private final Rules rules;
        private final HoldingFold low;
        private final HoldingFold counted;
        private final HoldingFold high;

        Readings(List<Effect> effects, Rules rules) {
            this.rules = rules;
            this.low = new HoldingFold(effects, Reading.LOW, rules);
            this.counted = new HoldingFold(effects, Reading.COUNTED, rules);
            this.high = new HoldingFold(effects, Reading.HIGH, rules);
        }

        SortedSet<LocalDate> days() {
            SortedSet<LocalDate> days = new TreeSet<>(low.days());
            days.addAll(counted.days());
            days.addAll(high.days());
            return days;
        }

        void advanceTo(LocalDate day) {
            low.advanceTo(day);
            counted.advanceTo(day);
            high.advanceTo(day);
        }

        Reckoning counted() {
            return Reckoning.of(counted.standing(), rules);
        }

        /**
         * The least is nothing unless some account stands even in the low reading; then every
         * account that may stand is considered, so that the value always lies in between.
         */
        Band band(Reckoning value) {
            Band highest = Reckoning.of(high.standing(), rules).band();
            List<Account> certain = low.standing();
            Band lowest = Reckoning.of(certain, rules).band();
            Strength least =
                    certain.isEmpty()
                            ? Strength.NOTHING
                            : lowest.min().lower(highest.min()).lower(value.band().min());
            return new Band(
                    value.band().value(),
                    least.orNothing(),
                    highest.max().upper(value.band().max()).orNothing());
        }

        /** The events behind the holding: claims that may stand and what changed them. */
        List<Effect> grounds() {
            Set<Effect> grounds = new LinkedHashSet<>();
            for (HoldingFold fold : List.of(counted, high)) {
                for (Account account : fold.standing()) {
                    grounds.add(account.claim());
                    grounds.addAll(account.changes());
                }
            }
            return grounds.stream().sorted(Comparator.comparingInt(Effect::position)).toList();
        }
    }
}
