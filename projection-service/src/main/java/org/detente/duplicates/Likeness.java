package org.detente.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Edtf;
import org.detente.event.Source;

/**
 * How alike two events of one kind are, and by which rules. Pure: a function of the two events and
 * the tables, the same in either order.
 */
final class Likeness {
    private static final int SCORE_MAX = 100;

    private final Rules rules;
    private final DiplomaticEvent one;
    private final DiplomaticEvent other;
    private final List<Rules.Rule> reasons = new ArrayList<>();

    private Likeness(Rules rules, DiplomaticEvent one, DiplomaticEvent other) {
        this.rules = rules;
        this.one = one;
        this.other = other;
        Set<String> groups = new HashSet<>();
        for (Rules.Rule rule : rules.rules()) {
            if (!groups.contains(rule.group()) && holds(Test.of(rule.id()))) {
                groups.add(rule.group());
                reasons.add(rule);
            }
        }
    }

    static Likeness of(Rules rules, DiplomaticEvent one, DiplomaticEvent other) {
        return new Likeness(rules, one, other);
    }

    /** What the rules of the table look at. */
    enum Test {
        SAME_DATES,
        OVERLAPPING_DATES,
        NEAR_DATES,
        SAME_ACTORS,
        SHARED_ACTORS,
        SAME_PLACES,
        SHARED_PLACES,
        SAME_SUBJECT,
        OTHER_SUBJECT,
        SAME_STEP,
        OTHER_STEP,
        ALIKE_TITLES,
        SIMILAR_TITLES,
        SAME_PLACE_IN_SOURCE,
        SHARED_SOURCE;

        static Test of(String rule) {
            return valueOf(rule.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** From 0, nothing in common, to 100. */
    int score() {
        int sum = reasons.stream().mapToInt(Rules.Rule::points).sum();
        return Math.clamp(sum, 0, SCORE_MAX);
    }

    /** The rules that hold, in the order of the table. */
    List<Rules.Rule> reasons() {
        return List.copyOf(reasons);
    }

    private boolean holds(Test test) {
        return switch (test) {
            case SAME_DATES -> sameDates(one.occurred(), other.occurred());
            case OVERLAPPING_DATES -> daysApart(one.occurred(), other.occurred()) <= 0;
            case NEAR_DATES -> daysApart(one.occurred(), other.occurred()) <= rules.nearDays();
            case SAME_ACTORS -> same(one.actors().toList(), other.actors().toList());
            case SHARED_ACTORS -> shared(one.actors().toList(), other.actors().toList());
            case SAME_PLACES -> same(one.common().places(), other.common().places());
            case SHARED_PLACES -> shared(one.common().places(), other.common().places());
            case SAME_SUBJECT -> about().isPresent() && about().equals(subject(other).about());
            case OTHER_SUBJECT -> about().isPresent() && !about().equals(subject(other).about());
            case SAME_STEP -> step().isPresent() && step().equals(subject(other).step());
            case OTHER_STEP -> step().isPresent() && !step().equals(subject(other).step());
            case ALIKE_TITLES -> titles() >= rules.titlesAlikePercent();
            case SIMILAR_TITLES -> titles() >= rules.titlesSimilarPercent();
            case SAME_PLACE_IN_SOURCE -> shared(places(one), places(other));
            case SHARED_SOURCE -> shared(citations(one), citations(other));
        };
    }

    private static Subject subject(DiplomaticEvent event) {
        return Subject.of(event.details());
    }

    private Optional<String> about() {
        return subject(one).about();
    }

    private Optional<String> step() {
        return subject(one).step();
    }

    private static boolean sameDates(Edtf one, Edtf other) {
        return one.earliest().equals(other.earliest()) && one.latest().equals(other.latest());
    }

    /** Days between two dates; 0 or less where they overlap. */
    static long daysApart(Edtf one, Edtf other) {
        long after = other.earliest().toEpochDay() - one.latest().toEpochDay();
        long before = one.earliest().toEpochDay() - other.latest().toEpochDay();
        return Math.max(after, before);
    }

    private static <T> boolean same(Collection<T> one, Collection<T> other) {
        return !one.isEmpty() && new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static <T> boolean shared(Collection<T> one, Collection<T> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> citations(DiplomaticEvent event) {
        return event.common().sources().stream()
                .map(source -> plain(source.citation()))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(DiplomaticEvent event) {
        return event.common().sources().stream()
                .filter(source -> source.locator() != null)
                .map(Likeness::placeIn)
                .collect(Collectors.toSet());
    }

    private static String placeIn(Source source) {
        return plain(source.citation()) + '\n' + plain(String.valueOf(source.locator()));
    }

    /** How many of their letter pairs the titles have in common, in percent (Dice). */
    private int titles() {
        return percentInCommon(one.common().title(), other.common().title());
    }

    static int percentInCommon(String one, String other) {
        Map<String, Integer> ofOne = pairs(plain(one));
        Map<String, Integer> ofOther = pairs(plain(other));
        int common = 0;
        for (Map.Entry<String, Integer> pair : ofOne.entrySet()) {
            common += Math.min(pair.getValue(), ofOther.getOrDefault(pair.getKey(), 0));
        }
        int all = sum(ofOne) + sum(ofOther);
        return all == 0 ? 0 : 200 * common / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        int[] letters = text.codePoints().toArray();
        for (int index = 1; index < letters.length; index++) {
            pairs.merge(new String(letters, index - 1, 2), 1, Integer::sum);
        }
        return pairs;
    }

    /** Letters and digits alone, small, whatever the script. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
