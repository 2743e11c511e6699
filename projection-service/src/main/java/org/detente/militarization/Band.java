package org.detente.militarization;

/**
 * A strength with the bounds that disagreeing sources and imprecise dates leave open.
 *
 * @param value as counted: the claim of most confidence, effective on the middle day of its date
 * @param min the least of each measure that the sources allow, never above the value
 * @param max the most of each measure that the sources allow, never below the value
 */
record Band(Strength value, Strength min, Strength max) {
    static final Band NOTHING = new Band(Strength.NOTHING, Strength.NOTHING, Strength.NOTHING);

    Band plus(Band other) {
        return new Band(value.plus(other.value), min.plus(other.min), max.plus(other.max));
    }

    /** The larger of two accounts of the same forces. */
    Band larger(Band other) {
        return new Band(value.upper(other.value), min.upper(other.min), max.upper(other.max));
    }

    Quantity at(Measure measure) {
        return new Quantity(value.at(measure), min.at(measure), max.at(measure));
    }

    boolean isPresent() {
        return !value.isNothing();
    }

    /** Not counted, but possible by some source or date. */
    boolean isOnlyPossible() {
        return value.isNothing() && !max.isNothing();
    }
}
