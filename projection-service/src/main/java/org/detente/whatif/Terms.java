package org.detente.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.event.ActivityId;
import org.detente.event.PlaceId;
import org.detente.event.RelationshipId;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Vantage;
import org.jspecify.annotations.Nullable;

/**
 * For what a scenario is evaluated.
 *
 * @param on the days, in the order asked for
 * @param knownOn only what was public by this day; null for all
 * @param asOf over the log as it stood at this instant; null for now
 * @param temperature how temperatures are read, as written
 */
public record Terms(
        List<LocalDate> on,
        @Nullable LocalDate knownOn,
        @Nullable Instant asOf,
        Subjects subjects,
        Temperature temperature) {
    /** Subjects of one read model in one answer. */
    public static final int SUBJECTS_MAX = 100;

    /** Which things are told of; empty: those that the suppositions touch. */
    public record Subjects(
            Optional<List<RelationshipId>> relationships,
            Optional<List<PlaceId>> territories,
            Optional<List<ActivityId>> activities) {}

    /** Parameters of the temperature, as a read has them; null for what is not given. */
    public record Temperature(
            @Nullable String model, @Nullable String halfLife, @Nullable String scale) {}

    /** The vantage of one of the days. */
    public Vantage vantage(LocalDate day) {
        return new Vantage(day, knownOn, asOf);
    }

    /**
     * The subjects to tell of, in order.
     *
     * @param member of a scenario that names such subjects
     * @throws ProblemException where the suppositions touch more than an answer holds
     */
    public static <T extends Comparable<? super T>> SortedSet<T> chosen(
            String member, Optional<List<T>> named, Collection<T> touched) {
        SortedSet<T> chosen = new TreeSet<>(named.orElse(List.copyOf(touched)));
        if (named.isEmpty() && chosen.size() > SUBJECTS_MAX) {
            throw invalid(
                    List.of(
                            new Problem.Error(
                                    "/" + member,
                                    "too-many",
                                    "would be "
                                            + chosen.size()
                                            + ", which the events touch; name at most "
                                            + SUBJECTS_MAX
                                            + " of them")));
        }
        return chosen;
    }

    /** 400: the scenario cannot be evaluated as it is. */
    public static ProblemException invalid(List<Problem.Error> errors) {
        return new ProblemException(
                new Problem(
                        "invalid-scenario",
                        "Invalid scenario",
                        400,
                        "The scenario was not taken; errors names all that is wrong with it.",
                        errors));
    }
}
