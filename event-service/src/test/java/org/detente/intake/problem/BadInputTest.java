package org.detente.intake.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong gets a problem that says where and how to mend it, and leaves the log alone.
 */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BadInputTest {
    private static final String EVENTS = "/api/v1/events";
    private static final String BATCH = "/api/v1/events/batch";
    private static final int ELEVEN_MIB = 11 * 1024 * 1024;

    private static final int LONGER_THAN_UNREAD_BODIES_ARE_BORNE_MILLIS = 3_500;

    @TestHTTPResource URI server = URI.create("");

    private Map<Integer, Long> before = Map.of();

    @BeforeEach
    void rememberTheLog() {
        // makes sure that there is a log to be left alone
        given().contentType("application/json")
                .body(Events.anySummit().toString())
                .post(EVENTS)
                .then()
                .statusCode(201);
        before = Surroundings.current().log().ends();
    }

    @AfterEach
    void nothingReachedTheLog() {
        assertThat(Surroundings.current().log().ends()).isEqualTo(before);
    }

    @Test
    void an_unknown_field_is_rejected_by_name() {
        rejected(Events.anySummit().put("weather", "fine").toString())
                .body("errors.pointer", hasItem("/weather"))
                .body("errors.code", hasItem("unknown-field"))
                .body("errors[0].detail", containsString("remove it or correct its name"));
    }

    @Test
    void a_wrong_country_code_is_named() {
        ObjectNode event = Events.anySummit();
        event.withArray("participants").addObject().put("actor", "JAP").put("role", "affected");

        rejected(event.toString())
                .body("errors.pointer", hasItem("/participants/2/actor"))
                .body("errors[0].detail", containsString("ISO 3166-1"));
    }

    @Test
    void an_impossible_date_is_named() {
        rejected(Events.anySummit().put("occurred", "2017-02-29").toString())
                .body("errors.pointer", hasItem("/occurred"))
                .body("errors[0].detail", containsString("2017-02"));
    }

    @Test
    void text_that_is_not_normalised_is_named() {
        rejected(Events.anySummit().put("title", "Détente").toString().replace("é", "e\u0301"))
                .body("errors.pointer", hasItem("/title"))
                .body("errors.code", hasItem("not-nfc"))
                .body("errors[0].detail", containsString("normalise it (NFC)"));
    }

    @Test
    void what_is_planned_is_to_be_logged_as_announced() {
        rejected(Events.anySummit().put("occurred", "2999-01-01").toString())
                .body("errors.pointer", hasItem("/occurred"))
                .body("errors.code", hasItem("in-future"))
                .body("errors[0].detail", containsString("plannedFor"));
    }

    @Test
    void all_faults_are_named_at_once() {
        rejected("{\"kind\":\"summit\",\"occurred\":\"2999\",\"weather\":1}")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/occurred",
                                "/weather",
                                "/title",
                                "/participants",
                                "/sources",
                                "/stage",
                                "/level"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'  ', empty",
        "'{\"kind\":', malformed-json",
        "'[]', type",
        "'{} {}', trailing-text"
    })
    void what_is_no_json_object_is_told_so_for_the_whole_body(String body, String code) {
        rejected(body).body("errors.pointer", hasItem("")).body("errors.code", hasItem(code));
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_where() {
        byte[] bytes = Events.anySummit().toString().getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xFF;

        problem(json(bytes).post(EVENTS).then(), 400, "invalid-event")
                .body("errors.pointer", hasItem(""))
                .body("errors.code", hasItem("invalid-utf-8"))
                .body("errors[0].detail", containsString("from byte 20"));
    }

    @Test
    void a_body_over_the_limit_is_told_the_limit() {
        byte[] eleven = new byte[ELEVEN_MIB];
        Arrays.fill(eleven, (byte) 'a');

        problem(json(eleven).post(EVENTS).then(), 413, "body-too-large")
                .body("detail", containsString("1 MiB"))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].detail", containsString("shorten it"));
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_has_the_same_limit() {
        byte[] eleven = new byte[ELEVEN_MIB];
        Arrays.fill(eleven, (byte) 'a');

        problem(
                given().contentType("application/json")
                        .body(new BufferedInputStream(new ByteArrayInputStream(eleven)))
                        .post(EVENTS)
                        .then(),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n\t\n"})
    void a_batch_without_a_line_is_empty(String body) {
        problem(
                        given().contentType("application/x-ndjson")
                                .body(body.getBytes(StandardCharsets.UTF_8))
                                .post(BATCH)
                                .then(),
                        400,
                        "empty-batch")
                .body("errors[0].detail", containsString("send one event as JSON per line"));
    }

    @ParameterizedTest
    @CsvSource({
        EVENTS + ", text/plain",
        EVENTS + ", application/vnd.detente+json",
        EVENTS + ", application/x-ndjson",
        BATCH + ", application/json",
        BATCH + ", text/csv"
    })
    void a_body_of_another_type_is_not_guessed_at(String path, String type) {
        problem(
                        given().contentType(type)
                                .body(Events.anyLine().getBytes(StandardCharsets.UTF_8))
                                .post(path)
                                .then(),
                        415,
                        "unsupported-media-type")
                .body(
                        "detail",
                        allOf(containsString("application/json"), containsString("x-ndjson")));
    }

    @Test
    void a_compressed_body_is_not_read() {
        problem(
                        given().contentType("application/json")
                                .header("Content-Encoding", "gzip")
                                .body(Events.anyLine().getBytes(StandardCharsets.UTF_8))
                                .post(EVENTS)
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", containsString("gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, BATCH})
    void a_parameter_that_would_change_nothing_is_refused(String path) {
        problem(
                        given().queryParam("draft", "true")
                                .contentType(
                                        path.equals(BATCH)
                                                ? "application/x-ndjson"
                                                : "application/json")
                                .body(Events.anyLine().getBytes(StandardCharsets.UTF_8))
                                .post(path)
                                .then(),
                        400,
                        "unknown-parameter")
                .body("detail", containsString("draft"));
    }

    @Test
    void another_method_is_told_which_one_there_is() {
        problem(given().put(EVENTS).then(), 405, "method-not-allowed").header("Allow", "POST");
    }

    @Test
    void an_answer_that_is_not_offered_is_a_problem_of_its_own() {
        problem(
                json(Events.anyLine().getBytes(StandardCharsets.UTF_8))
                        .accept("text/html")
                        .post(EVENTS)
                        .then(),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/nothing", "/api/v1/events/batch/x"})
    void an_address_where_nothing_is_gets_a_problem_too(String path) {
        problem(given().get(path).then(), 404, "not-found");
    }

    /** A body that nobody read to its end must not cost the connection of one that was read. */
    @Test
    void a_connection_is_kept_after_an_answer() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            byte[] request =
                    ("POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII);
            InputStream in = socket.getInputStream();
            socket.getOutputStream().write(request);
            assertThat(in.read()).isEqualTo('H');
            socket.setSoTimeout(LONGER_THAN_UNREAD_BODIES_ARE_BORNE_MILLIS);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()));

            socket.getOutputStream().write(request);
            assertThat(in.read()).isEqualTo('H');
        }
    }

    private static RequestSpecification json(byte[] body) {
        // as a stream: REST Assured would print an array byte by byte, for its own log
        return given().contentType("application/json").body(new ByteArrayInputStream(body));
    }

    private static ValidatableResponse rejected(String body) {
        return problem(
                json(body.getBytes(StandardCharsets.UTF_8)).post(EVENTS).then(),
                400,
                "invalid-event");
    }

    private static ValidatableResponse problem(
            ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern(".+"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", matchesPattern(".+"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("detail", matchesPattern(".+"))
                .body("detail", not(containsString("detente.intake")));
    }
}
