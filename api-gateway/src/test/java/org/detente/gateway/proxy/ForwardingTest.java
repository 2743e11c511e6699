package org.detente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import org.detente.gateway.HttpTest;
import org.detente.gateway.standin.StandIn;
import org.detente.gateway.standin.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest extends HttpTest {
    @Test
    void writes_go_to_event_service_and_reads_to_projection_service() throws Exception {
        standIns.eventService().answers("POST", "/api/v1/events", 201, "{}");
        standIns.projectionService().answers("GET", "/api/v1/events", 200, "{\"items\":[]}");

        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(201);
        given().urlEncodingEnabled(false)
                .get("/api/v1/events?kind=summit&kind=sanction&text=a%20b%2Fc")
                .then()
                .statusCode(200);

        assertThat(standIns.eventService().nextSeen().method()).isEqualTo("POST");
        assertThat(standIns.projectionService().nextSeen().uri())
                .isEqualTo("/api/v1/events?kind=summit&kind=sanction&text=a%20b%2Fc");
    }

    @Test
    void an_answer_comes_back_as_it_was_given() {
        standIns.projectionService()
                .on(
                        "GET",
                        "/api/v1/relationships/JPN-RUS",
                        exchange -> {
                            exchange.getResponseHeaders().set("Log-Position", "dG9rZW4");
                            exchange.getResponseHeaders().set("Cache-Control", "private, no-cache");
                            exchange.getResponseHeaders().set("ETag", "W/\"7\"");
                            exchange.getResponseHeaders().set("Vary", "Accept, Authorization");
                            StandIn.send(exchange, 200, "application/json", "{\"id\":\"JPN-RUS\"}");
                        });

        given().get("/api/v1/relationships/JPN-RUS")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Log-Position", "dG9rZW4")
                .header("Cache-Control", "private, no-cache")
                .header("ETag", "W/\"7\"")
                .header("Vary", "Accept, Authorization, Accept-Encoding")
                .body("id", equalTo("JPN-RUS"));
    }

    @Test
    void a_problem_of_a_service_comes_back_as_it_was_given() {
        standIns.eventService()
                .on(
                        "POST",
                        "/api/v1/events",
                        exchange ->
                                StandIn.send(
                                        exchange,
                                        400,
                                        "application/problem+json",
                                        "{\"type\":\"/problems/invalid-event\"}"));

        given().body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-event"));
    }

    @Test
    void an_unchanged_answer_is_a_304_without_a_body() throws Exception {
        standIns.projectionService()
                .on(
                        "GET",
                        "/api/v1/freshness",
                        exchange -> {
                            exchange.getResponseHeaders().set("ETag", "W/\"7\"");
                            exchange.sendResponseHeaders(304, -1);
                            exchange.close();
                        });

        given().header("If-None-Match", "W/\"7\"")
                .header("Accept-Encoding", "gzip")
                .get("/api/v1/freshness")
                .then()
                .statusCode(304)
                .header("ETag", "W/\"7\"")
                .header("Transfer-Encoding", nullValue())
                .body(emptyString());

        assertThat(standIns.projectionService().nextSeen().headers().getFirst("If-None-Match"))
                .isEqualTo("W/\"7\"");
    }

    @Test
    void the_same_connection_serves_on_after_a_304_and_after_head() throws IOException {
        standIns.projectionService()
                .on(
                        "GET",
                        "/api/v1/freshness",
                        exchange -> {
                            exchange.sendResponseHeaders(304, -1);
                            exchange.close();
                        });
        standIns.projectionService().answers("HEAD", "/api/v1/events", 200, "{\"items\":[]}");
        standIns.projectionService().answers("GET", "/api/v1/events", 200, "{\"items\":[]}");

        try (Wire wire = new Wire(gateway)) {
            wire.head("GET", "/api/v1/freshness");
            assertThat(wire.readHead().status()).isEqualTo(304);
            wire.head("HEAD", "/api/v1/events");
            Wire.Head head = wire.readHead();
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers()).containsEntry("content-length", "12");
            wire.head("GET", "/api/v1/events");
            assertThat(wire.readBody(wire.readHead())).isEqualTo("{\"items\":[]}");
        }
    }

    @Test
    void dots_in_a_path_do_not_reach_what_is_not_public() throws IOException {
        for (String path :
                new String[] {
                    "/api/v1/events/../../../internal/known-events",
                    "/api/v1/%2e%2e/%2e%2e/internal/known-events",
                    "/api/v1/../../q/openapi"
                }) {
            try (Wire wire = new Wire(gateway)) {
                wire.head("GET", path);
                assertThat(wire.readHead().status()).as(path).isEqualTo(404);
            }
        }
        assertThat(standIns.projectionService().sawNothing()).isTrue();
    }

    @Test
    void an_unknown_path_is_a_404_problem() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v2/events")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("status", equalTo(404))
                .body("detail", containsString("/api/v2/events"))
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void a_method_that_a_path_does_not_take_is_a_405_problem() {
        given().body("{}")
                .delete("/api/v1/events")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void an_encoded_body_is_a_415_problem_that_says_what_is_read() {
        given().header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117})
                .post("/api/v1/events")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("type", equalTo("/problems/unsupported-media-type"));
    }
}
