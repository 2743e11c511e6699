package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input through the public door: named, with its remedy, and nothing of it in the log. */
@OnSharedStack
class BadInputIT {
    private static final String GOOD =
            """
            {"kind":"summit","stage":"held","level":"leaders","occurred":"2016-12-15","title":"A meeting",
             "participants":[{"actor":"JPN","role":"host"},{"actor":"RUS","role":"initiator"}],
             "sources":[{"citation":"test"}]}
            """;
    private static final int ELEVEN_MB = 11 * 1024 * 1024;

    private long recordsBefore;

    @BeforeEach
    void count_records(Stack stack) {
        recordsBefore = LogEnd.records(stack.port("broker"));
    }

    @AfterEach
    void nothing_reached_the_log(Stack stack) {
        assertThat(LogEnd.records(stack.port("broker"))).isEqualTo(recordsBefore);
    }

    @Test
    void an_unknown_field_is_named() {
        rejected(GOOD.replace("\"title\"", "\"titel\"")).body("errors.pointer", hasItem("/titel"));
    }

    @Test
    void a_wrong_country_code_is_named() {
        rejected(GOOD.replace("JPN", "JAP"))
                .body("errors.pointer", hasItem("/participants/0/actor"))
                .body("errors.detail", hasItem(containsString("write an ISO 3166")));
    }

    @Test
    void an_impossible_date_is_named() {
        rejected(GOOD.replace("2016-12-15", "2016-02-30"))
                .body("errors.pointer", hasItem("/occurred"))
                .body("errors.detail", hasItem(containsString("write for example")));
    }

    @Test
    void every_fault_is_named_at_once() {
        rejected("{\"kind\":\"summit\",\"occurred\":\"x\",\"importance\":\"9\"}")
                .body("errors.pointer", hasItem("/occurred"))
                .body("errors.pointer", hasItem("/importance"))
                .body("errors.pointer", hasItem("/sources"))
                .body("errors.pointer", hasItem("/stage"));
    }

    @Test
    void text_that_is_not_normalised_is_named() {
        rejected(GOOD.replace("A meeting", "De\u0301tente"))
                .body("errors.pointer", hasItem("/title"))
                .body("errors.detail", hasItem(containsString("NFC")));
    }

    @Test
    void invalid_utf_8_is_refused() {
        byte[] bytes =
                GOOD.replace("A meeting", "\u00ff\u00fe").getBytes(StandardCharsets.ISO_8859_1);
        problem(
                        given().contentType("application/json")
                                .body(new ByteArrayInputStream(bytes))
                                .post("/api/v1/events")
                                .then(),
                        400)
                .body("errors.detail", hasItem(containsString("UTF-8")));
    }

    @Test
    void a_body_of_11_mb_is_refused_with_the_limit() {
        byte[] bytes =
                GOOD.replace("A meeting", "x".repeat(ELEVEN_MB)).getBytes(StandardCharsets.UTF_8);
        problem(
                        given().contentType("application/json")
                                .body(new ByteArrayInputStream(bytes))
                                .post("/api/v1/events")
                                .then(),
                        413)
                .body("detail", containsString("1"));
    }

    @Test
    void an_empty_batch_is_refused() {
        problem(
                        given().contentType("application/x-ndjson")
                                .body("")
                                .post("/api/v1/events/batch")
                                .then(),
                        400)
                .body("type", startsWith("/problems/"));
    }

    @Test
    void a_bad_line_of_a_batch_is_named_with_its_line() {
        given().contentType("application/x-ndjson")
                .body("{\"kind\":\"nothing\"}\nnot json\n")
                .post("/api/v1/events/batch")
                .then()
                .statusCode(200)
                .body(containsString("\"rejected\""))
                .body(containsString("/rows/"));
    }

    private static ValidatableResponse rejected(String event) {
        return problem(
                given().contentType("application/json").body(event).post("/api/v1/events").then(),
                400);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json");
    }
}
