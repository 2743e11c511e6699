package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.ActivityId;
import org.detente.event.Kind;
import org.detente.event.Slug;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.projection.EventFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Activities and deals are a function of the set of facts. Histories are seeded. */
class SetOfActivityFactsTest {
    private static final int FACTS_OF_EACH_KIND = 300;

    private final ActivityProjector activities = new ActivityProjector(ActivityRules.CURRENT);
    private final DealProjector deals = new DealProjector(ActivityRules.CURRENT);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20161215, 424242})
    void order_repetition_and_splitting_change_nothing(long seed) {
        List<EventFact> history = anyHistory(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<EventFact> disturbed = new ArrayList<>(history);
        for (EventFact fact : history) {
            if (random.nextInt(3) == 0) {
                long later = random.nextInt(1, 100_000);
                disturbed.add(
                        new EventFact(fact.id(), fact.event(), fact.recorded().plusSeconds(later)));
            }
        }
        Collections.shuffle(disturbed, Random.from(random));

        assertThat(told(disturbed)).isEqualTo(told(history));
        assertThat(told(disturbed.reversed())).isEqualTo(told(history));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4, 20161215, 424242})
    void going_on_from_any_point_equals_the_full_fold(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byKey(anyHistory(seed))
                .forEach((key, facts) -> {
                    List<EventFact> ordered = Facts.inOrder(facts);
                    int cut = random.nextInt(ordered.size() + 1);
                    List<EventFact> first = ordered.subList(0, cut);
                    List<EventFact> rest = ordered.subList(cut, ordered.size());
                    for (ActivityId id : ActivityKeys.activities(List.of(key))) {
                        assertThat(activities.fold(activities.project(id, first), rest))
                                .isEqualTo(activities.project(id, facts));
                    }
                    for (Slug id : ActivityKeys.deals(List.of(key))) {
                        assertThat(deals.fold(deals.project(id, first), rest))
                                .isEqualTo(deals.project(id, facts));
                    }
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 424242})
    void nothing_is_dropped_every_step_is_in_the_history(long seed) {
        List<EventFact> history = anyHistory(seed);
        long steps =
                history.stream().filter(fact -> fact.event().kind() == Kind.JOINT_ACTIVITY).count();
        long inHistories =
                byKey(history).entrySet().stream()
                        .flatMap(entry ->
                                ActivityKeys.activities(List.of(entry.getKey())).stream()
                                        .map(id -> activities.project(id, entry.getValue())))
                        .mapToLong(activity -> activity.history().size())
                        .sum();

        assertThat(inHistories).isEqualTo(steps);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6})
    void leaving_a_step_out_changes_the_document(long seed) {
        List<EventFact> own =
                anyHistory(seed).stream()
                        .filter(fact ->
                                ActivityKeys.of(fact).contains(ActivityKeys.of(AQUACULTURE)))
                        .toList();

        assertThat(ActivityDocument.of(activities.project(AQUACULTURE, own)))
                .isNotEqualTo(
                        ActivityDocument.of(
                                activities.project(AQUACULTURE, own.subList(1, own.size()))));
    }

    /** What is told of every key, from facts gathered as the fact index gathers them. */
    private SortedMap<String, Record> told(Collection<EventFact> facts) {
        SortedMap<String, Record> told = new TreeMap<>();
        byKey(facts)
                .forEach((key, own) -> {
                    ActivityKeys.activities(List.of(key))
                            .forEach(id -> told.put(key, activities.project(id, own)));
                    ActivityKeys.deals(List.of(key))
                            .forEach(id -> told.put(key, deals.project(id, own)));
                });
        return told;
    }

    private static Map<String, List<EventFact>> byKey(Collection<EventFact> facts) {
        Map<String, List<EventFact>> byKey = new HashMap<>();
        for (EventFact fact : facts) {
            for (String key : ActivityKeys.of(fact)) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact);
            }
        }
        return byKey;
    }

    private static List<EventFact> anyHistory(long seed) {
        List<EventFact> history = new ArrayList<>();
        for (Kind kind : List.of(Kind.JOINT_ACTIVITY, Kind.ECONOMIC_DEAL)) {
            AnyEvent.stream(seed, kind)
                    .limit(FACTS_OF_EACH_KIND)
                    .forEach(event -> {
                        UUID id = ContentId.of(EventCodec.canonical(event));
                        long minutes = history.size() * 7L;
                        history.add(
                                new EventFact(
                                        id, event, AnyFact.RECORDED.plusSeconds(60 * minutes)));
                    });
        }
        return history;
    }
}
