package org.detente.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.Line;
import org.detente.whatif.Overlay;
import org.detente.whatif.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is supposed over whatever history: differences are what the explanations say. */
class ComparisonTest {
    private static final Instant RECORDED = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 10_000;
    private static final List<String> CODES = List.of("010", "036", "051", "111", "120", "130");

    static Stream<Arguments> histories() {
        return Stream.of("decayed-mean", "flow", "stock", "sums")
                .flatMap(model -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(model, seed)));
    }

    private static EventFact event(SplittableRandom random, int ordinal) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String occurred = random.nextInt(4) == 0 ? day.toString().substring(0, 7) : day.toString();
        String json =
                """
                {"kind":"statement","occurred":"%s","title":"x","ordinal":%d,"cameo":"%s",
                 "participants":[{"actor":"NOR","role":"initiator"},{"actor":"SWE","role":"target"}],
                 "speaker":{"actor":"NOR","name":"x"},"tone":"neutral","importance":"%s",
                 "sources":[{"citation":"x","reliability":"B","credibility":%d}]}
                """
                        .formatted(
                                occurred,
                                ordinal,
                                CODES.get(random.nextInt(CODES.size())),
                                random.nextBoolean() ? "1.5" : "0.25",
                                1 + random.nextInt(5));
        Parsed.Valid valid = (Parsed.Valid) EventCodec.parse(json.getBytes(StandardCharsets.UTF_8));
        return new EventFact(valid.id(), valid.event(), RECORDED.plusSeconds(ordinal));
    }

    private static List<Contribution> contributions(Collection<EventFact> facts) {
        return facts.stream()
                .flatMap(fact -> TemperatureProjector.contributions(fact).stream())
                .toList();
    }

    private static Question question(String model) {
        return Question.of(
                new Terms(
                        List.of(),
                        null,
                        null,
                        new Terms.Subjects(Optional.empty(), Optional.empty(), Optional.empty()),
                        new Terms.Temperature(model, null, null)));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void a_difference_is_what_is_added_removed_and_shifted(String model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<EventFact> live = new ArrayList<>();
        List<EventFact> added = new ArrayList<>();
        Map<UUID, EventFact> absent = new HashMap<>();
        for (int count = 1; count <= 300; count++) {
            EventFact fact = event(random, count);
            live.add(fact);
            if (random.nextInt(10) == 0) {
                absent.put(fact.id(), fact);
            }
            if (random.nextInt(10) == 0) {
                added.add(event(random, 1000 + count));
            }
        }
        Question question = question(model);
        Overlay overlay = new Overlay(added, absent);
        Comparison comparison =
                new Comparison(question, overlay, contributions(live), contributions(added));
        Attribution rest =
                Attribution.of(
                        question, contributions(overlay.over(live, _ -> true)).stream().toList());
        for (int count = 0; count < 20; count++) {
            LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
            RelationshipEffect.Day day = comparison.on(on);
            assertThat(sum(day.added()).add(sum(day.removed())).add(day.others().share()))
                    .isEqualByComparingTo(day.difference());
            assertThat(day.scenario()).isEqualTo(rest.point(on));
            if (day.scenario().value() != null && day.baseline().value() != null) {
                assertThat(day.scenario().value().subtract(day.baseline().value()))
                        .isEqualByComparingTo(day.difference());
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void what_is_taken_away_and_stated_again_changes_nothing(String model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventFact fact = event(random, 1);
        EventFact other = event(random, 2);
        Comparison comparison =
                new Comparison(
                        question(model),
                        new Overlay(List.of(fact), Map.of(fact.id(), fact)),
                        contributions(List.of(fact, other)),
                        contributions(List.of(fact)));
        RelationshipEffect.Day day = comparison.on(FIRST.plusDays(DAYS));
        assertThat(day.scenario()).isEqualTo(day.baseline());
        assertThat(day.difference()).isZero();
        assertThat(day.others().share()).isZero();
    }
}
