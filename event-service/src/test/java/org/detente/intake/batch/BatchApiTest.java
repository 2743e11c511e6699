package org.detente.intake.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.detente.intake.surroundings.Wait;
import org.junit.jupiter.api.Test;

/** Many events through HTTP into a real log. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BatchApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource URI server = URI.create("");

    @Inject MeterRegistry meters;

    private final LogContents log = Surroundings.current().log();

    @Test
    void every_line_is_answered_in_order_and_a_bad_one_does_not_stop_the_rest() throws IOException {
        String repeated = Events.anyLine();
        long before = log.size();
        Response response =
                post(
                        repeated
                                + "{\"kind\":\n"
                                + "\n"
                                + repeated
                                + Events.anySummit().put("weather", 1)
                                + "\n"
                                + Events.anyLine().strip());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/x-ndjson");
        List<JsonNode> answers = lines(response);
        assertThat(answers).hasSize(6);
        assertThat(answers.subList(0, 5))
                .extracting(line -> line.path("line").asInt() + " " + line.path("status").asText())
                .containsExactly(
                        "1 accepted", "2 rejected", "4 duplicate", "5 rejected", "6 accepted");
        assertThat(answers.get(2).path("position")).isEqualTo(answers.get(0).path("position"));
        assertThat(answers.get(1).at("/errors/0/pointer").asText()).isEqualTo("/rows/2");
        assertThat(answers.get(3).at("/errors/0/pointer").asText()).isEqualTo("/rows/5/weather");
        JsonNode summary = answers.get(5).path("summary");
        assertThat(summary.path("lines").asInt()).isEqualTo(5);
        assertThat(summary.path("accepted").asInt()).isEqualTo(2);
        assertThat(summary.path("duplicate").asInt()).isEqualTo(1);
        assertThat(summary.path("rejected").asInt()).isEqualTo(2);
        assertThat(summary.path("failed").asInt()).isZero();
        assertThat(summary.path("logPosition").asText()).matches("[A-Za-z0-9_-]+");
        assertThat(log.size()).isEqualTo(before + 2);
    }

    @Test
    void the_first_answers_arrive_before_the_request_ends() throws IOException {
        try (Conversation batch = new Conversation(server)) {
            batch.send(Events.anyLine());
            assertThat(batch.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(batch.answer()).startsWith("{\"line\":1,\"status\":\"accepted\"");

            batch.send(Events.anyLine().substring(0, 30));
            batch.send("\n" + Events.anyLine());
            assertThat(batch.answer()).startsWith("{\"line\":2,\"status\":\"rejected\"");
            assertThat(batch.answer()).startsWith("{\"line\":3,\"status\":\"accepted\"");

            batch.end();
            assertThat(batch.answer()).startsWith("{\"summary\":{\"lines\":3");
        }
    }

    @Test
    void a_line_that_was_cut_off_with_the_connection_is_not_logged() throws IOException {
        long before;
        try (Conversation batch = new Conversation(server)) {
            batch.send(Events.anyLine());
            batch.status();
            batch.answer();
            before = log.size();
            batch.send(Events.anyLine().strip());
        }
        Wait.until("the batch is over", () -> running() == 0);
        assertThat(log.size()).isEqualTo(before);
    }

    @Test
    void a_line_over_the_limit_is_rejected_and_the_next_one_read() throws IOException {
        List<JsonNode> answers = lines(post("x".repeat(3_000_000) + "\n" + Events.anyLine()));

        assertThat(answers.getFirst().at("/errors/0/code").asText()).isEqualTo("too-large");
        assertThat(answers.getFirst().at("/errors/0/detail").asText()).contains("1048576 bytes");
        assertThat(answers.get(1).path("status").asText()).isEqualTo("accepted");
    }

    @Test
    void a_line_that_is_not_utf_8_is_rejected_and_the_next_one_read() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(new byte[] {'{', (byte) 0xC3, '}', '\n'});
        body.write(Events.anyLine().getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = lines(post(body.toByteArray()));

        assertThat(answers.getFirst().at("/errors/0/code").asText()).isEqualTo("invalid-utf-8");
        assertThat(answers.getFirst().at("/errors/0/pointer").asText()).isEqualTo("/rows/1");
        assertThat(answers.get(1).path("status").asText()).isEqualTo("accepted");
    }

    @Test
    void a_long_batch_loses_and_doubles_nothing_and_asks_the_read_side_in_chunks()
            throws IOException {
        int lines = 5_000;
        StringBuilder body = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            body.append(Events.anyLine());
        }
        List<Integer> questions = Surroundings.current().readSide().questions();
        questions.clear();
        long before = log.size();
        List<JsonNode> answers = lines(post(body.toString()));

        assertThat(answers).hasSize(lines + 1);
        Set<String> places = new HashSet<>();
        for (int line = 0; line < lines; line++) {
            assertThat(answers.get(line).path("line").asInt()).isEqualTo(line + 1);
            places.add(answers.get(line).path("position").asText());
        }
        assertThat(places).hasSize(lines);
        assertThat(log.size()).isEqualTo(before + lines);
        assertThat(questions).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(1000));
        assertThat(questions.size()).isLessThan(lines / 5);
        assertThat(lines(post(body.toString())).getLast().at("/summary/duplicate").asInt())
                .isEqualTo(lines);
    }

    @Test
    void an_answer_that_broke_off_has_no_proper_end() throws IOException {
        try (Conversation batch = new Conversation(server)) {
            batch.send(Events.anyLine());
            batch.status();
            batch.answer();
            batch.breakOff();
            assertThatIOException().isThrownBy(batch::answer);
        }
    }

    @Test
    void more_batches_than_allowed_are_told_to_come_again() throws IOException {
        List<Conversation> open = new ArrayList<>();
        try {
            for (int batch = 0; batch < 8; batch++) {
                Conversation conversation = new Conversation(server);
                open.add(conversation);
                conversation.send(Events.anyLine());
                conversation.status();
            }
            Response refused = post(Events.anyLine());

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.path("type").toString()).isEqualTo("/problems/too-many-batches");
            assertThat(refused.path("detail").toString()).contains("8 batches");
        } finally {
            for (Conversation conversation : open) {
                conversation.close();
            }
        }
        Wait.until("the batches are over", () -> running() == 0);
        assertThat(post(Events.anyLine()).statusCode()).isEqualTo(200);
    }

    private double running() {
        return meters.get("detente.batches.running").gauge().value();
    }

    private static Response post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response post(byte[] body) {
        // as a stream: REST Assured would print an array byte by byte, for its own log
        return given().contentType("application/x-ndjson")
                .body(new ByteArrayInputStream(body))
                .post("/api/v1/events/batch");
    }

    private static List<JsonNode> lines(Response response) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : response.asString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
