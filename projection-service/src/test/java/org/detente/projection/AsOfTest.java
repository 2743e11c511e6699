package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.detente.contract.AnsweredAsDocumented;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asked as of an instant, the whole log answers what a log that ended there would answer: for the
 * temperature by every model with its explanation, activities, territories, sanctions, positions,
 * contacts and events.
 */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class AsOfTest {
    private static final int EVENTS = 250;
    private static final int INSTANTS = 8;
    private static final int QUESTIONS_EACH = 30;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 12_000;
    private static final String[] MODELS = {"decayed-mean", "flow", "stock", "sums"};
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject EmptyTables tables;

    private SplittableRandom random = new SplittableRandom(0);
    private List<String> relationships = List.of();
    private List<String> territories = List.of();
    private List<UUID> events = List.of();

    @BeforeEach
    void empty() throws SQLException {
        tables.empty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20170131})
    void asked_as_of_an_instant_the_log_answers_as_if_it_ended_there(long seed)
            throws SQLException {
        List<LogRecord> history = Histories.amended(seed, EVENTS);
        random = new SplittableRandom(seed);
        apply(history);
        relationships = ids("/api/v1/relationships?limit=1000");
        territories = ids("/api/v1/territories?limit=1000");
        events = history.stream().map(LogRecord::root).distinct().toList();

        Map<Instant, Map<String, String>> answers = new LinkedHashMap<>();
        for (int index = 0; index < INSTANTS; index++) {
            Instant asOf = anyInstant(history);
            Map<String, String> ofInstant = new LinkedHashMap<>();
            while (ofInstant.size() < QUESTIONS_EACH) {
                String question = anyQuestion();
                ofInstant.put(question, ask(question + "&asOf=" + asOf));
            }
            answers.put(asOf, ofInstant);
        }

        for (Map.Entry<Instant, Map<String, String>> ofInstant : answers.entrySet()) {
            tables.empty();
            apply(
                    history.stream()
                            .filter(item -> !item.recorded().isAfter(ofInstant.getKey()))
                            .toList());
            ofInstant
                    .getValue()
                    .forEach((question, answer) ->
                            assertThat(answer)
                                    .as(question + " as of " + ofInstant.getKey())
                                    .isEqualTo(ask(question)));
        }
    }

    private void apply(List<LogRecord> records) throws SQLException {
        BatchApplier applier = tables.applier();
        for (PolledBatch batch : Histories.batches(records, 1, 100)) {
            assertThat(applier.apply(EmptyTables.TOPIC_ID, batch))
                    .isEqualTo(BatchApplier.Outcome.APPLIED);
        }
    }

    /** Half of the time exactly when something was recorded. */
    private Instant anyInstant(List<LogRecord> history) {
        Instant recorded = history.get(random.nextInt(history.size())).recorded();
        return random.nextBoolean() ? recorded : recorded.plusSeconds(random.nextInt(50_000));
    }

    private String anyQuestion() {
        LocalDate on = FIRST_DAY.plusDays(random.nextInt(DAYS));
        String known =
                random.nextBoolean() ? "" : "&knownOn=" + FIRST_DAY.plusDays(random.nextInt(DAYS));
        String model = MODELS[random.nextInt(MODELS.length)];
        String relationship = any(relationships);
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                    "/api/v1/relationships/%s/temperature?from=%s&to=%s&step=month&model=%s%s"
                            .formatted(relationship, on, on.plusYears(2), model, known);
            case 2, 3 ->
                    "/api/v1/relationships/%s/temperature/explanation?on=%s&model=%s%s"
                            .formatted(relationship, on, model, known);
            case 4 -> "/api/v1/relationships?limit=500&on=" + on + known;
            case 5 -> "/api/v1/joint-activities?limit=500&on=" + on + known;
            case 6 -> "/api/v1/territories?limit=500&on=" + on + known;
            case 7 ->
                    "/api/v1/territories/%s/militarization?on=%s%s"
                            .formatted(any(territories), on, known);
            case 8 -> "/api/v1/events?limit=500&relationship=" + relationship + known;
            case 9 -> "/api/v1/sanctions?limit=500&on=" + on + known;
            case 10 -> "/api/v1/positions?limit=500&on=" + on + known;
            case 11 -> "/api/v1/sanctions?limit=500&relationship=" + relationship + "&on=" + on;
            case 12 ->
                    "/api/v1/relationships/%s/contacts?on=%s%s".formatted(relationship, on, known);
            default ->
                    "/api/v1/events/" + events.get(random.nextInt(events.size())) + "?unused=" + on;
        };
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<String> ids(String list) {
        return given().urlEncodingEnabled(false).get(list).jsonPath().getList("items.id");
    }

    private static String ask(String question) {
        Response response = given().urlEncodingEnabled(false).get(question);
        assertThat(response.statusCode()).as(question).isIn(200, 404);
        try {
            JsonNode answer = JSON.readTree(response.asByteArray());
            forget(answer);
            return response.statusCode() + " " + answer;
        } catch (IOException broken) {
            throw new IllegalStateException(question, broken);
        }
    }

    /** What tells of the question, or of where the log put things, is no part of the answer. */
    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("asOf", "traceId", "position", "detail"));
        }
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        children.forEach(AsOfTest::forget);
    }
}
