package org.detente.sanctions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.event.Extent;
import org.detente.event.Measure;
import org.detente.event.MeasureType;
import org.detente.event.RegimeId;
import org.detente.event.Sanction;
import org.detente.event.WireNamed;
import org.detente.projection.EventFact;

/**
 * One regime against one target as its facts leave it.
 *
 * @param measures in force, or kept while suspended
 * @param history every step with what it left
 */
record Regime(
        RegimeId id, Status status, SortedMap<MeasureType, Extent> measures, List<Step> history) {
    /** How a regime stands. */
    enum Status implements WireNamed {
        /** Nothing of it is known. */
        UNSTATED,
        THREATENED,
        IN_FORCE,
        SUSPENDED,
        /** Eased until no measure was left. */
        EASED_AWAY,
        LIFTED,
        EXPIRED
    }

    /** Whether a step made things harder or easier. */
    enum Course implements WireNamed {
        THREAT,
        TIGHTENING,
        EASING,
        ENDING
    }

    /** A step and what was in force behind it. */
    record Step(
            EventFact fact,
            Sanction sanction,
            Course course,
            Status status,
            SortedMap<MeasureType, Extent> inForce) {}

    static Regime unstated(RegimeId id) {
        return new Regime(id, Status.UNSTATED, new TreeMap<>(), List.of());
    }

    /** What is in force: nothing unless the regime is. */
    SortedMap<MeasureType, Extent> inForce() {
        return status == Status.IN_FORCE ? measures : new TreeMap<>();
    }

    /** A threat leaves what is in force in force. */
    Regime threatenedBy(EventFact fact, Sanction sanction) {
        Status next =
                status == Status.IN_FORCE || status == Status.SUSPENDED
                        ? status
                        : Status.THREATENED;
        return after(fact, sanction, Course.THREAT, next, measures);
    }

    /** A suspended regime comes back with the measures it had. */
    Regime withMeasures(EventFact fact, Sanction sanction) {
        SortedMap<MeasureType, Extent> more = new TreeMap<>(measures);
        for (Measure measure : sanction.measures()) {
            more.merge(measure.type(), measure.extent(), Regime::wider);
        }
        return after(fact, sanction, Course.TIGHTENING, Status.IN_FORCE, more);
    }

    private static Extent wider(Extent one, Extent other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Part of a complete measure taken away leaves the other part. */
    Regime withoutMeasures(EventFact fact, Sanction sanction) {
        Map<MeasureType, Extent> less = new EnumMap<>(MeasureType.class);
        less.putAll(measures);
        for (Measure measure : sanction.measures()) {
            less.computeIfPresent(
                    measure.type(),
                    (_, extent) -> extent.compareTo(measure.extent()) > 0 ? Extent.PARTIAL : null);
        }
        Status next = status == Status.IN_FORCE && less.isEmpty() ? Status.EASED_AWAY : status;
        return after(fact, sanction, Course.EASING, next, new TreeMap<>(less));
    }

    Regime suspendedBy(EventFact fact, Sanction sanction) {
        Status next = status == Status.IN_FORCE ? Status.SUSPENDED : status;
        return after(fact, sanction, Course.ENDING, next, measures);
    }

    Regime endedBy(EventFact fact, Sanction sanction, Status end) {
        return after(fact, sanction, Course.ENDING, end, new TreeMap<>());
    }

    private Regime after(
            EventFact fact,
            Sanction sanction,
            Course course,
            Status next,
            SortedMap<MeasureType, Extent> kept) {
        List<Step> steps = new ArrayList<>(history);
        SortedMap<MeasureType, Extent> left =
                next == Status.IN_FORCE ? kept : new TreeMap<MeasureType, Extent>();
        steps.add(new Step(fact, sanction, course, next, left));
        return new Regime(id, next, kept, List.copyOf(steps));
    }
}
