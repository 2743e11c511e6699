package org.detente.surveys;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.detente.event.Answer;
import org.detente.event.Slug;
import org.detente.event.Survey;
import org.detente.projection.EventFact;

/**
 * Folds the facts of a question in one population into its waves, by when they were taken, and the
 * differences of each wave from those before it. Only a wave that names an earlier one as
 * comparable is comparable with it; other differences are marked. Pure: no clock, no I/O.
 */
final class WaveProjector {
    private static final Comparator<Wave> BY_TIME =
            Comparator.comparing(Wave::fact, EventFact.DOCUMENTED_ORDER);

    private WaveProjector() {}

    /** A wave and the event that states it. */
    record Wave(EventFact fact, Survey survey) {
        Slug id() {
            return survey.wave();
        }

        private Map<Slug, BigDecimal> shares() {
            Map<Slug, BigDecimal> shares = new LinkedHashMap<>();
            for (Answer answer : survey.answers()) {
                shares.put(answer.option(), answer.percent());
            }
            return shares;
        }
    }

    /**
     * What changed from one wave to another.
     *
     * @param points in percentage points, for answers that both have
     */
    record Difference(
            Wave earlier, Wave later, boolean comparable, SequencedMap<Slug, BigDecimal> points) {}

    static List<Wave> waves(Collection<EventFact> facts) {
        return facts.stream()
                .flatMap(fact ->
                        fact.event().details() instanceof Survey survey
                                ? Stream.of(new Wave(fact, survey))
                                : Stream.empty())
                .sorted(BY_TIME)
                .toList();
    }

    /** Of each wave from every one that it names as comparable, else from the one before. */
    static List<Difference> differences(List<Wave> waves) {
        List<Difference> differences = new ArrayList<>();
        for (int index = 1; index < waves.size(); index++) {
            Wave later = waves.get(index);
            List<Wave> before = waves.subList(0, index);
            List<Wave> comparable =
                    before.stream()
                            .filter(wave -> later.survey().comparableWith().contains(wave.id()))
                            .toList();
            for (Wave earlier : comparable) {
                differences.add(difference(earlier, later, comparable));
            }
            if (comparable.isEmpty()) {
                differences.add(difference(before.getLast(), later, comparable));
            }
        }
        return differences;
    }

    private static Difference difference(Wave earlier, Wave later, List<Wave> comparable) {
        SequencedMap<Slug, BigDecimal> points = new LinkedHashMap<>();
        Map<Slug, BigDecimal> now = later.shares();
        earlier.shares()
                .forEach((option, share) -> {
                    BigDecimal then = now.get(option);
                    if (then != null) {
                        points.put(option, then.subtract(share));
                    }
                });
        return new Difference(earlier, later, comparable.contains(earlier), points);
    }
}
