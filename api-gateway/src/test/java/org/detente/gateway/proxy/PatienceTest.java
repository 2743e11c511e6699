package org.detente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.detente.gateway.HttpTest;
import org.detente.gateway.standin.StandIn;
import org.detente.gateway.standin.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatienceTest extends HttpTest {
    private static final String PATH = "/api/v1/events";

    private static final String BATCH = "/api/v1/events/batch";
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    @AfterEach
    void let_the_stand_ins_go() {
        over.complete(null);
    }

    @Test
    void a_service_that_is_away_is_a_503_that_names_it_and_says_when_to_come_back() {
        standIns.projectionService().goAway();

        given().get("/api/v1/events")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/upstream-unavailable"))
                .body("detail", containsString("projection-service"));
    }

    @Test
    void one_service_away_leaves_the_other_in_service() {
        standIns.projectionService().goAway();
        standIns.eventService().answers("POST", "/api/v1/events", 201, "{}");

        given().body("{}").post("/api/v1/events").then().statusCode(201);
    }

    @Test
    void a_service_that_comes_back_is_used_again() {
        standIns.eventService().answers("POST", "/api/v1/events", 201, "{}");
        given().body("{}").post("/api/v1/events").then().statusCode(201);
        standIns.eventService().goAway();
        given().body("{}").post("/api/v1/events").then().statusCode(503);
        standIns.eventService().comeBack();

        given().body("{}").post("/api/v1/events").then().statusCode(201);
    }

    @Test
    void a_service_that_hangs_up_before_it_answers_is_a_503_that_says_the_outcome_is_unknown() {
        standIns.eventService().on("POST", "/api/v1/events", HttpExchange::close);

        given().body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(503)
                .body("detail", containsString("sending the same event again is safe"));
    }

    @Test
    void a_read_whose_connection_breaks_is_asked_again_twice() {
        AtomicInteger asked = new AtomicInteger();
        standIns.projectionService()
                .on(
                        "GET",
                        PATH,
                        exchange -> {
                            if (asked.incrementAndGet() <= 2) {
                                exchange.close();
                            } else {
                                StandIn.send(exchange, 200, "application/json", "{\"items\":[]}");
                            }
                        });
        given().get(PATH).then().statusCode(200);
        assertThat(asked).hasValue(3);
        asked.set(-10);
        given().get(PATH).then().statusCode(503);
        assertThat(asked).hasValue(-7);
    }

    @Test
    void a_read_whose_connection_is_reset_is_asked_again() throws Exception {
        int port = URI.create(standIns.projectionService().url()).getPort();
        standIns.projectionService().goAway();
        try (ServerSocket service = new ServerSocket(port, 8, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served =
                    CompletableFuture.runAsync(() -> resetTwiceThenAnswer(service));
            given().get(PATH).then().statusCode(200).body("items", empty());
            served.get(5, TimeUnit.SECONDS);
        }
    }

    private static void resetTwiceThenAnswer(ServerSocket service) {
        try {
            for (int connection = 0; connection < 2; connection++) {
                try (Socket client = service.accept()) {
                    assertThat(client.getInputStream().read()).isPositive();
                    // a close with bytes unread, and none to linger for, is a reset
                    client.setSoLinger(true, 0);
                }
            }
            try (Socket client = service.accept()) {
                assertThat(client.getInputStream().read()).isPositive();
                client.getOutputStream()
                        .write(
                                ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                + "Content-Length: 12\r\n\r\n{\"items\":[]}")
                                        .getBytes(UTF_8));
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_write_whose_connection_breaks_is_never_sent_again() {
        AtomicInteger sent = new AtomicInteger();
        standIns.eventService()
                .on(
                        "POST",
                        PATH,
                        exchange -> {
                            sent.incrementAndGet();
                            exchange.close();
                        });
        given().body("{}").post(PATH).then().statusCode(503);
        assertThat(sent).hasValue(1);
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504_that_names_it() {
        standIns.projectionService().on("GET", "/api/v1/events", this::waitThenAnswer);

        given().get("/api/v1/events")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/upstream-timeout"))
                .body("detail", containsString("projection-service did not answer within 2.0 s"));
    }

    @Test
    void a_body_that_stops_arriving_is_a_408_and_not_the_fault_of_the_service() throws IOException {
        standIns.eventService().on("POST", "/api/v1/events", this::waitThenAnswer);
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", "/api/v1/events", "Content-Length: 100");
            wire.raw("{".getBytes(UTF_8));

            Wire.Head head = wire.readHead();
            assertThat(head.status()).isEqualTo(408);
            assertThat(wire.readBody(head)).contains("/problems/request-timeout");
        }
    }

    @Test
    void a_batch_may_take_longer_than_any_other_request_while_something_happens() throws Exception {
        standIns.eventService().on("POST", BATCH, PatienceTest::echo);
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", BATCH, "Transfer-Encoding: chunked");
            long begun = System.nanoTime();
            int lines = 0;
            while (System.nanoTime() - begun < Duration.ofSeconds(3).toNanos()) {
                wire.chunk("line\n".getBytes(UTF_8));
                lines++;
                if (lines == 1) {
                    assertThat(wire.readHead().status()).isEqualTo(200);
                }
                assertThat(wire.readChunk()).hasSize(5);
                pause(Duration.ofMillis(200));
            }
            wire.lastChunk();
            assertThat(wire.readChunk()).isEmpty();
        }
    }

    @Test
    void a_batch_may_upload_for_longer_than_any_other_request_before_it_is_answered()
            throws Exception {
        standIns.eventService()
                .on(
                        "POST",
                        BATCH,
                        exchange -> StandIn.send(exchange, 200, "application/x-ndjson", "{}\n"));
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", BATCH, "Transfer-Encoding: chunked");
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < Duration.ofSeconds(3).toNanos()) {
                wire.chunk("line\n".getBytes(UTF_8));
                pause(Duration.ofMillis(200));
            }
            wire.lastChunk();
            assertThat(wire.readHead().status()).isEqualTo(200);
        }
    }

    @Test
    void a_batch_in_which_nothing_happens_ends_with_a_broken_answer() throws Exception {
        standIns.eventService().on("POST", BATCH, PatienceTest::echo);
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", BATCH, "Transfer-Encoding: chunked");
            wire.chunk("line\n".getBytes(UTF_8));
            wire.readHead();
            wire.readChunk();

            assertThat(wire.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void a_batch_that_the_service_never_answers_is_a_504() throws IOException {
        standIns.eventService().on("POST", BATCH, this::waitThenAnswer);

        given().body("line\n").post(BATCH).then().statusCode(504);
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_not_passed_off_as_whole() throws IOException {
        standIns.projectionService()
                .on(
                        "GET",
                        "/api/v1/events",
                        exchange -> {
                            exchange.sendResponseHeaders(200, 100);
                            exchange.getResponseBody().write("half".getBytes(UTF_8));
                            exchange.getResponseBody().flush();
                            over.join();
                        });
        try (Wire wire = new Wire(gateway)) {
            wire.head("GET", "/api/v1/events");
            assertThat(wire.readHead().status()).isEqualTo(200);
            assertThat(wire.input().readNBytes(100)).hasSize(4);
        }
    }

    private void waitThenAnswer(HttpExchange exchange) throws IOException {
        over.join();
        StandIn.send(exchange, 200, "application/json", "{}");
    }

    private static void echo(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] line = new byte[5];
        while (exchange.getRequestBody().readNBytes(line, 0, 5) == 5) {
            exchange.getResponseBody().write(line);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    private static void pause(Duration duration) throws Exception {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, duration.toMillis(), TimeUnit.MILLISECONDS)
                .get();
    }
}
