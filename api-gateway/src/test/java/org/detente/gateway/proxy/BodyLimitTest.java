package org.detente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.detente.gateway.HttpTest;
import org.detente.gateway.standin.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest extends HttpTest {
    private static final int MIB = 1024 * 1024;

    @BeforeEach
    void the_services_take_everything() {
        standIns.eventService().answers("POST", "/api/v1/events", 201, "{}");
        standIns.eventService().answers("POST", "/api/v1/imports", 200, "{}");
        standIns.projectionService().answers("POST", "/api/v1/scenarios", 200, "{}");
    }

    @Test
    void a_body_of_just_the_limit_passes() {
        given().body(zeros(MIB)).post("/api/v1/events").then().statusCode(201);
    }

    @Test
    void a_body_over_the_limit_is_a_413_that_names_the_limit_and_the_way_out() {
        given().body(zeros(MIB + 1))
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/body-too-large"))
                .body("detail", containsString("1048576 bytes"))
                .body("detail", containsString("/api/v1/events/batch"));

        assertThat(standIns.eventService().sawNothing()).isTrue();
    }

    @Test
    void other_bodies_may_be_ten_times_as_large() {
        given().body(zeros(10 * MIB)).post("/api/v1/scenarios").then().statusCode(200);
        given().body(zeros(11 * MIB))
                .post("/api/v1/scenarios")
                .then()
                .statusCode(413)
                .body("detail", containsString("10485760 bytes"));
    }

    @Test
    void a_file_to_import_may_be_larger() {
        given().body(zeros(11 * MIB)).post("/api/v1/imports").then().statusCode(200);
        given().body(zeros(33 * MIB))
                .post("/api/v1/imports")
                .then()
                .statusCode(413)
                .body("detail", containsString("33554432 bytes"));
    }

    @Test
    void an_announced_length_over_the_limit_is_refused_before_anything_is_sent()
            throws IOException {
        try (Wire wire = new Wire(gateway)) {
            wire.head(
                    "POST",
                    "/api/v1/events",
                    "Content-Length: " + 11 * MIB,
                    "Expect: 100-continue");

            assertThat(wire.readHead().status()).isEqualTo(413);
        }
    }

    @Test
    void a_client_that_asks_first_is_told_to_go_on() throws IOException {
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", "/api/v1/events", "Content-Length: 2", "Expect: 100-continue");
            assertThat(wire.readHead().status()).isEqualTo(100);
            wire.raw("{}".getBytes(StandardCharsets.UTF_8));
            assertThat(wire.readHead().status()).isEqualTo(201);
        }
    }

    /**
     * The limit is found in the middle; the client goes on sending 8 MiB more and can still read
     * the answer.
     */
    @Test
    void a_chunked_body_over_the_limit_is_a_413_even_for_a_client_that_goes_on_sending()
            throws IOException {
        byte[] piece = new byte[64 * 1024];
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", "/api/v1/events", "Transfer-Encoding: chunked");
            for (int sent = 0; sent < 9 * MIB; sent += piece.length) {
                wire.chunk(piece);
            }
            wire.lastChunk();

            Wire.Head head = wire.readHead();
            assertThat(head.status()).isEqualTo(413);
            assertThat(head.headers()).containsEntry("connection", "close");
            assertThat(wire.readBody(head)).contains("/problems/body-too-large", "1048576 bytes");
            assertThat(wire.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void an_unfinished_chunked_body_over_the_limit_is_answered_at_once() throws IOException {
        byte[] piece = new byte[64 * 1024];
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", "/api/v1/events", "Transfer-Encoding: chunked");
            for (int sent = 0; sent <= MIB; sent += piece.length) {
                wire.chunk(piece);
            }

            assertThat(wire.readHead().status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_that_nobody_wanted_does_not_spoil_the_next_request() throws IOException {
        try (Wire wire = new Wire(gateway)) {
            wire.head("DELETE", "/api/v1/events", "Content-Length: 100000");
            wire.raw(new byte[50_000]);
            Wire.Head refused = wire.readHead();
            assertThat(refused.status()).isEqualTo(405);
            wire.readBody(refused);
            wire.raw(new byte[50_000]);
            wire.head("POST", "/api/v1/events", "Content-Length: 2");
            wire.raw("{}".getBytes(StandardCharsets.UTF_8));
            assertThat(wire.readHead().status()).isEqualTo(201);
        }
    }

    @Test
    void an_early_answer_of_a_service_reaches_a_client_that_is_still_sending() throws IOException {
        standIns.eventService()
                .on(
                        "POST",
                        "/api/v1/events/batch",
                        exchange -> {
                            byte[] text = "no".getBytes(StandardCharsets.UTF_8);
                            exchange.sendResponseHeaders(415, text.length);
                            exchange.getResponseBody().write(text);
                            exchange.getResponseBody().flush();
                            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                            exchange.close();
                        });
        byte[] piece = new byte[64 * 1024];
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", "/api/v1/events/batch", "Content-Length: " + 8 * MIB);
            wire.raw(piece);
            Wire.Head head = wire.readHead();
            assertThat(head.status()).isEqualTo(415);
            assertThat(wire.readBody(head)).isEqualTo("no");
            for (int sent = piece.length; sent < 8 * MIB; sent += piece.length) {
                wire.raw(piece);
            }
            wire.head("DELETE", "/api/v1/events");
            assertThat(wire.readHead().status()).isEqualTo(405);
        }
    }

    @Test
    void a_transfer_coding_other_than_chunked_is_a_400_problem() throws IOException {
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", "/api/v1/events", "Transfer-Encoding: gzip, chunked");
            Wire.Head head = wire.readHead();
            assertThat(head.status()).isEqualTo(400);
            assertThat(wire.readBody(head)).contains("/problems/bad-request");
        }
    }

    /** As a stream: REST Assured would print an array byte by byte, for its own log. */
    private static InputStream zeros(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
