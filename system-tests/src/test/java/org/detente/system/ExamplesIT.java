package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every example of docs/openapi.json is sent, and its answer matches by the rule of {@link
 * ExampleMatch}. An example of an answer says in its summary which request gives it ({@code GET
 * /api/v1/…}); an example of a request is sent as it is, and what writes is sent so that nothing is
 * written: as a dry run, or with the version that was superseded long ago.
 */
@OnSharedStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUEST = "GET ";

    /** Documents that are kept while the examples of answers are asked for. */
    private static final Set<String> KEPT = Set.of("saveScenario", "saveAlertRule", "saveWebhook");

    /** Answers about the state of this very system: only their members can be compared. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of(
                    "getFreshness",
                    "getChecksum",
                    "listParked",
                    "listVersions",
                    "listAlerts",
                    "listWebhookDeliveries");

    /** Nothing of theirs can be sent without logging it. */
    private static final Set<String> NOT_SENT = Set.of("logEvents");

    /** Amendments of an event that was amended since: the documented refusal. */
    private static final Set<String> REFUSED =
            Set.of("correctEvent", "retractEvent", "reinstateEvent", "linkEvents");

    private JsonNode document = JSON.nullNode();

    @BeforeAll
    void read_the_document() throws IOException {
        document = JSON.readTree(Files.readString(Stack.ROOT.resolve("docs/openapi.json")));
    }

    /** An example with where it stands. */
    private record Example(String operation, String name, String summary, JsonNode value) {
        String title() {
            return operation + " " + name;
        }
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private List<JsonNode> operations() {
        List<JsonNode> found = new ArrayList<>();
        document.path("paths")
                .forEach(path ->
                        path.forEach(each -> {
                            if (each.has("operationId")) {
                                found.add(each);
                            }
                        }));
        return found;
    }

    /** Examples of good answers as JSON. */
    private List<Example> answers() {
        List<Example> found = new ArrayList<>();
        for (JsonNode operation : operations()) {
            operation
                    .path("responses")
                    .properties()
                    .forEach(response -> {
                        if (response.getKey().startsWith("2")) {
                            JsonNode content =
                                    resolve(response.getValue()).at("/content/application~1json");
                            found.addAll(examples(operation, content));
                        }
                    });
        }
        return found;
    }

    private static List<Example> examples(JsonNode operation, JsonNode content) {
        List<Example> found = new ArrayList<>();
        String id = operation.path("operationId").asText();
        content.path("examples")
                .properties()
                .forEach(each ->
                        found.add(
                                new Example(
                                        id,
                                        each.getKey(),
                                        each.getValue().path("summary").asText(),
                                        each.getValue().path("value"))));
        if (content.has("example")) {
            found.add(new Example(id, "example", "", content.path("example")));
        }
        return found;
    }

    private static RequestSpecification client() {
        return given().urlEncodingEnabled(false).accept("application/json");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    @Test
    void every_example_of_an_answer_is_what_its_request_gives() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> sent = new TreeSet<>();
        try (KeptExamples kept = new KeptExamples()) {
            keep(kept);
            for (Example example : answers()) {
                if (example.summary().startsWith(REQUEST)) {
                    sent.add(example.title());
                    String address = example.summary().substring(REQUEST.length());
                    Response answer = client().get(kept.address(address));
                    assertThat(answer.statusCode())
                            .as("%s: %s", example.title(), answer.asString())
                            .isEqualTo(200);
                    compare(example, kept.answer(answer))
                            .forEach(each -> wrong.add(example.title() + " " + each));
                }
            }
        }
        System.out.printf("%d examples of answers were asked for and match%n", sent.size());
        assertThat(wrong).isEmpty();
        assertThat(sent).hasSizeGreaterThanOrEqualTo(39);
    }

    private void keep(KeptExamples kept) throws IOException {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String operation = path.getValue().path("post").path("operationId").asText();
            if (KEPT.contains(operation)) {
                kept.keep(
                        path.getKey(),
                        requests(operation).getFirst().value(),
                        answers().stream()
                                .filter(each -> each.operation().equals(operation))
                                .findFirst()
                                .orElseThrow()
                                .value());
            }
        }
    }

    private static List<String> compare(Example example, JsonNode answer) {
        return OF_THE_MOMENT.contains(example.operation())
                ? members(example.value(), answer)
                : ExampleMatch.differences(example.value(), answer);
    }

    private static List<String> members(JsonNode example, JsonNode body) {
        Set<String> expected = new TreeSet<>();
        example.fieldNames().forEachRemaining(expected::add);
        Set<String> found = new TreeSet<>();
        body.fieldNames().forEachRemaining(found::add);
        return expected.equals(found)
                ? List.of()
                : List.of("has the members " + expected + " and the answer " + found);
    }

    @Test
    void every_read_of_the_api_has_an_example_that_says_how_to_get_it() {
        Map<String, String> without = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> {
                    JsonNode read = path.getValue().path("get");
                    JsonNode content = resolve(read.at("/responses/200")).path("content");
                    if (path.getKey().startsWith("/api/v1") && content.has("application/json")) {
                        examples(read, content.path("application/json")).stream()
                                .filter(each -> !each.summary().startsWith(REQUEST))
                                .forEach(each -> without.put(each.title(), each.summary()));
                        if (examples(read, content.path("application/json")).isEmpty()) {
                            without.put(path.getKey(), "no example");
                        }
                    }
                });
        assertThat(without).isEmpty();
    }

    private List<Example> requests(String operationId) {
        return operations().stream()
                .filter(each -> each.path("operationId").asText().equals(operationId))
                .flatMap(each ->
                        examples(
                                each,
                                resolve(each.path("requestBody")).at("/content/application~1json"))
                                .stream())
                .toList();
    }

    @Test
    void every_example_of_a_request_is_taken_as_documented() {
        Set<String> sent = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> {
                    JsonNode operation = path.getValue().path("post");
                    String id = operation.path("operationId").asText();
                    if (operation.isObject() && !NOT_SENT.contains(id)) {
                        for (Example example : requests(id)) {
                            take(path.getKey(), operation, example);
                            sent.add(example.title());
                        }
                    }
                });
        System.out.printf(
                "%d examples of requests were sent; not sent, as they would be logged: %s%n",
                sent.size(), NOT_SENT);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(8);
    }

    private void take(String path, JsonNode operation, Example example) {
        if (KEPT.contains(example.operation())) {
            return; // sent by every_example_of_an_answer_is_what_its_request_gives
        }
        boolean isRefused = REFUSED.contains(example.operation());
        RequestSpecification request =
                client().contentType("application/json").body(example.value().toString());
        String address = path;
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolve(each);
            String name = parameter.path("name").asText();
            String value = parameter.path("example").asText();
            address = address.replace("{" + name + "}", value);
            if (name.equals("If-Match")) {
                request.header(name, value);
            }
            if (name.equals("dryRun")) {
                address += "?dryRun=true";
            }
        }
        Response answer = request.post(address);
        assertThat(answer.statusCode())
                .as("%s: %s", example.title(), answer.asString())
                .isEqualTo(isRefused ? 412 : 200);
        examples(
                        operation,
                        resolve(operation.path("responses").path("412"))
                                .at("/content/application~1problem+json"))
                .forEach(refusal -> {
                    if (isRefused) {
                        assertThat(json(answer.asString()).path("type"))
                                .isEqualTo(refusal.value().path("type"));
                    }
                });
        examples(
                        operation,
                        resolve(operation.path("responses").path("200"))
                                .at("/content/application~1json"))
                .stream()
                .filter(told -> !isRefused && told.name().equals(example.name()))
                .forEach(told ->
                        assertThat(ExampleMatch.differences(told.value(), json(answer.asString())))
                                .as(example.title())
                                .isEmpty());
    }
}
