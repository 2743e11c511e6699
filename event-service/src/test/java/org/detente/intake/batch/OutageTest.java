package org.detente.intake.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Amending;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.Surroundings;
import org.detente.intake.surroundings.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker goes away and comes back. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OutageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness = URI.create("");

    @TestHTTPResource URI server = URI.create("");

    @BeforeEach
    void theLogIsThere() {
        Wait.until("the service is ready", () -> ready() == 200);
    }

    @AfterEach
    void theServiceHealsByItself() {
        Surroundings.current().startBroker();
        Wait.until("the service is ready again", () -> ready() == 200);
        String id = Amending.logged();
        Wait.until(
                "an amendment is taken again",
                () ->
                        Amending.amend(id, "retraction", id, Amending.because("x")).statusCode()
                                != 503);
    }

    @Test
    void without_a_broker_nothing_is_acknowledged_and_sending_again_is_safe() {
        String event = Events.anySummit().toString();
        Surroundings.current().stopBroker();

        Response first = post(event);
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.contentType()).startsWith("application/problem+json");
        assertThat(first.header("Retry-After")).isEqualTo("2");
        assertThat(first.path("type").toString())
                .isIn("/problems/outcome-unknown", "/problems/log-unavailable");
        Wait.until("the guard noticed", () -> ready() == 503);
        Response later = post(event);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.path("type").toString()).isEqualTo("/problems/log-unavailable");
        assertThat(later.path("detail").toString()).contains("not in it", "Send it again");

        Surroundings.current().startBroker();
        Wait.until("the service is ready again", () -> ready() == 200);
        assertThat(post(event).statusCode()).isIn(200, 201);
        assertThat(post(event).statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_broker_an_amendment_is_not_taken_and_a_bad_event_is_told_so_all_the_same() {
        String id = Amending.logged();
        Surroundings.current().stopBroker();

        Response refused = Amending.amend(id, "retraction", id, Amending.because("x"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(refused.path("type").toString()).isEqualTo("/problems/log-unavailable");
        assertThat(refused.path("detail").toString()).contains("amendment is not in it");
        assertThat(post("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_batch_that_finds_no_log_is_a_503_as_a_whole() {
        Surroundings.current().stopBroker();
        Wait.until("the guard noticed", () -> ready() == 503);
        Response response =
                given().contentType("application/x-ndjson")
                        .body(Events.anyLine().getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/events/batch");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(response.path("type").toString()).isEqualTo("/problems/log-unavailable");
        assertThat(response.path("detail").toString()).contains("No line was answered");
    }

    @Test
    void a_batch_that_loses_the_log_says_so_line_by_line_and_goes_on_when_it_is_back()
            throws IOException {
        try (Conversation batch = new Conversation(server)) {
            batch.send(Events.anyLine());
            batch.status();
            assertThat(answer(batch).path("status").asText()).isEqualTo("accepted");

            Surroundings.current().stopBroker();
            Wait.until("the guard noticed", () -> ready() == 503);
            batch.send(Events.anyLine() + "{}\n");
            JsonNode failed = answer(batch);
            assertThat(failed.path("status").asText()).isEqualTo("failed");
            assertThat(failed.at("/errors/0/code").asText()).isEqualTo("log-unavailable");
            assertThat(failed.at("/errors/0/pointer").asText()).isEqualTo("/rows/2");
            assertThat(failed.at("/errors/0/detail").asText())
                    .contains("nothing is lost or doubled");
            assertThat(answer(batch).path("status").asText()).isEqualTo("rejected");

            Surroundings.current().startBroker();
            Wait.until("the service is ready again", () -> ready() == 200);
            batch.send(Events.anyLine());
            assertThat(answer(batch).path("status").asText()).isEqualTo("accepted");
            batch.end();
            JsonNode summary = answer(batch).path("summary");
            assertThat(summary.path("accepted").asInt()).isEqualTo(2);
            assertThat(summary.path("failed").asInt()).isEqualTo(1);
        }
    }

    private static JsonNode answer(Conversation batch) throws IOException {
        return JSON.readTree(batch.answer());
    }

    private int ready() {
        return given().get(readiness).statusCode();
    }

    private static Response post(String event) {
        return given().contentType("application/json").body(event).post("/api/v1/events");
    }
}
