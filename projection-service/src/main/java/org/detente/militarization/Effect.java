package org.detente.militarization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Edtf;
import org.detente.event.HoldingCategory;
import org.detente.event.reference.Confidence;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to one holding.
 *
 * <p>It counts from the middle day of its date, and may have taken effect on any day of it. Two
 * dates have no such doubt: a deployment with an open start describes what is there and was all
 * along, and an open end says that it goes on, so the beginning is the start.
 *
 * @param position place in the documented order of the territory's facts
 * @param confidence of its best source, in millionths
 */
record Effect(Type type, EventFact fact, Deployment deployment, int position, int confidence) {
    /** The day before all others: from which something was there all along. */
    static final LocalDate BEGINNING = LocalDate.MIN;

    /** In the order in which effects of one event take place. */
    enum Type {
        /** Ends the holding: what was said of it before no longer holds. */
        ENDING,
        /** Says that the holding is there, and how strong it is in all. */
        CLAIM,
        ADDITION,
        REDUCTION,
        /** Is to come; never present. */
        PLAN,
        /** Was there to train; never present. */
        EXERCISE
    }

    static Effect of(Type type, EventFact fact, Deployment deployment, int position) {
        return new Effect(
                type,
                fact,
                deployment,
                position,
                Confidence.millionths(fact.event().common().sources()));
    }

    /** The type of what a deployment event does to its own holding. */
    static Type typeOf(Deployment deployment) {
        return switch (deployment.stage()) {
            case ANNOUNCED -> Type.PLAN;
            case DEPLOYED, REPLACED -> Type.CLAIM;
            case REINFORCED -> Type.ADDITION;
            case WITHDRAWN ->
                    deployment.count() == null && deployment.personnel() == null
                            ? Type.ENDING
                            : Type.REDUCTION;
            case EXERCISE -> Type.EXERCISE;
        };
    }

    UUID id() {
        return fact.id();
    }

    DiplomaticEvent event() {
        return fact.event();
    }

    /** Whether it describes something as there without saying since when. */
    boolean describesWhatIsThere() {
        return type == Type.CLAIM
                && deployment.stage() == Deployment.Stage.DEPLOYED
                && event().occurred().startIsOpen();
    }

    /** The day as of which its numbers are stated. */
    LocalDate statedDay() {
        return event().occurred().middle();
    }

    /** The day on which it takes effect in a reading. */
    LocalDate day(Reading reading) {
        if (describesWhatIsThere()) {
            return BEGINNING;
        }
        boolean takesAway = type == Type.ENDING || type == Type.REDUCTION;
        return switch (reading) {
            case COUNTED -> statedDay();
            case LOW -> takesAway ? earliestDay() : latestDay();
            case HIGH -> takesAway ? latestDay() : earliestDay();
        };
    }

    LocalDate earliestDay() {
        Edtf occurred = event().occurred();
        return occurred.startIsOpen() ? BEGINNING : occurred.earliest();
    }

    private LocalDate latestDay() {
        Edtf occurred = event().occurred();
        return occurred.endIsOpen() ? occurred.earliest() : occurred.latest();
    }

    /** What the days of its date are to it: the earliest, counted or latest to take effect on. */
    Map<LocalDate, List<String>> meanings() {
        Map<LocalDate, List<String>> meanings = new TreeMap<>();
        if (type == Type.PLAN || type == Type.EXERCISE) {
            return meanings;
        }
        if (describesWhatIsThere()) {
            meanings.put(statedDay(), List.of("stated"));
            return meanings;
        }
        meanings.computeIfAbsent(earliestDay(), _ -> new ArrayList<>()).add("earliest");
        meanings.computeIfAbsent(statedDay(), _ -> new ArrayList<>()).add("counted");
        meanings.computeIfAbsent(latestDay(), _ -> new ArrayList<>()).add("latest");
        return meanings;
    }

    /** Whether a day lies within its date. */
    boolean covers(LocalDate day) {
        Edtf occurred = event().occurred();
        return !day.isBefore(earliestDay()) && !day.isAfter(occurred.latest());
    }

    HoldingCategory category() {
        return deployment.category();
    }

    /** Persons as stated; the count of a force that is counted in persons. */
    @Nullable Integer statedPersonnel() {
        Integer personnel = deployment.personnel();
        boolean counted = personnel == null && category() == HoldingCategory.PERSONNEL;
        return counted ? deployment.count() : personnel;
    }

    /** Pieces as stated; a force that is counted in persons has none. */
    @Nullable Integer statedPieces() {
        return category() == HoldingCategory.PERSONNEL ? null : deployment.count();
    }
}
