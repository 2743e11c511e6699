package org.detente.militarization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.detente.event.Kind;
import org.detente.event.PlaceId;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.projection.EventFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any history of deployments. */
class MilitarizationPropertyTest {
    private static final int EVENTS = 150;
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
    private static final MilitarizationProjector PROJECTOR =
            new MilitarizationProjector(Rules.CURRENT);

    private static List<EventFact> history(long seed) {
        List<EventFact> facts = new ArrayList<>();
        AnyEvent.stream(seed, Kind.DEPLOYMENT)
                .limit(EVENTS)
                .forEach(event ->
                        facts.add(
                                new EventFact(
                                        ContentId.of(EventCodec.canonical(event)),
                                        event,
                                        RECORDED.plusSeconds(facts.size()))));
        return facts;
    }

    private static List<EventFact> concerning(PlaceId territory, List<EventFact> facts) {
        return facts.stream()
                .filter(fact -> MilitarizationProjector.territoriesOf(fact).contains(territory))
                .toList();
    }

    private static Stream<PlaceId> territories() {
        return Stream.of("nt-sk", "etorofu-iturup", "shikotan", "crimea", "okinawa")
                .map(PlaceId::new);
    }

    private static TerritoryForces forces(PlaceId territory, List<EventFact> facts) {
        return PROJECTOR.fold(territory, facts, Known.EVERYTHING);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20161215, 424242})
    void order_and_repetition_of_the_facts_change_nothing(long seed) {
        List<EventFact> history = history(seed);
        territories()
                .forEach(territory -> {
                    List<EventFact> facts = concerning(territory, history);
                    String inOrder = forces(territory, facts).timeline().text();
                    List<EventFact> disturbed = new ArrayList<>(facts);
                    disturbed.addAll(facts.subList(facts.size() / 3, facts.size()));
                    facts.stream()
                            .limit(20)
                            .map(MilitarizationPropertyTest::later)
                            .forEach(disturbed::add);
                    Collections.shuffle(disturbed, new Random(seed));
                    assertThat(forces(territory, disturbed).timeline().text()).isEqualTo(inOrder);
                });
    }

    private static EventFact later(EventFact fact) {
        return new EventFact(fact.id(), fact.event(), fact.recorded().plusSeconds(3600));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4, 20161215})
    void on_every_day_the_value_lies_between_its_bounds(long seed) {
        List<EventFact> history = history(seed);
        territories()
                .forEach(territory ->
                        assertThat(
                                        forces(territory, concerning(territory, history))
                                                .timeline()
                                                .segments())
                                .allSatisfy(segment -> {
                                    Score score = segment.score();
                                    assertThat(score.level()).isBetween(score.min(), score.max());
                                    assertThat(score.indexMicros())
                                            .isBetween(
                                                    score.indexMinMicros(), score.indexMaxMicros());
                                    assertThat(score.indexMaxMicros())
                                            .isLessThanOrEqualTo(100_000_000);
                                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 20161215})
    void the_timeline_says_of_every_day_what_the_day_itself_says(long seed) {
        List<EventFact> history = history(seed);
        territories()
                .forEach(territory -> {
                    TerritoryForces forces = forces(territory, concerning(territory, history));
                    Timeline timeline = Timeline.ofText(forces.timeline().text());
                    assertThat(timeline).isEqualTo(forces.timeline());
                    for (LocalDate day : sample(forces.timeline())) {
                        Assessment assessed = forces.on(day);
                        Segment segment = timeline.on(day);
                        assertThat(segment.score())
                                .as("%s on %s", territory, day)
                                .isEqualTo(assessed.score());
                        assertThat(segment.holdings()).isEqualTo(present(assessed.holdings()));
                        assertThat(segment.attributed()).isEqualTo(present(assessed.attributed()));
                    }
                });
    }

    private static int present(List<HoldingState> states) {
        return (int) states.stream().filter(HoldingState::isPresent).count();
    }

    private static List<LocalDate> sample(Timeline timeline) {
        return timeline.segments().stream()
                .skip(1)
                .filter(segment -> segment.from().toEpochDay() % 5 == 0)
                .flatMap(segment -> Stream.of(segment.from().minusDays(1), segment.from()))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 20161215})
    void what_was_not_known_yet_changes_nothing(long seed) {
        List<EventFact> history = history(seed);
        LocalDate day = LocalDate.of(2005, 1, 1);
        Known known = new Known(Optional.of(day), Optional.empty());
        territories()
                .forEach(territory -> {
                    List<EventFact> facts = concerning(territory, history);
                    List<EventFact> published =
                            facts.stream()
                                    .filter(fact -> !fact.event().announcedDay().isAfter(day))
                                    .toList();
                    assertThat(PROJECTOR.fold(territory, facts, known).timeline())
                            .isEqualTo(forces(territory, published).timeline());
                });
    }
}
