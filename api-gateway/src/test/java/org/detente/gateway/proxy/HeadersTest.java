package org.detente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.Headers;
import io.quarkus.test.junit.QuarkusTest;
import org.detente.gateway.HttpTest;
import org.detente.gateway.standin.StandIn;
import org.detente.gateway.standin.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadersTest extends HttpTest {
    @Test
    void an_address_that_is_too_long_is_a_problem_and_goes_nowhere() throws Exception {
        given().queryParam("text", "x".repeat(8_192))
                .get("/api/v1/events")
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/uri-too-long"))
                .body("detail", containsString("may have 8192"));
        assertThat(standIns.projectionService().sawNothing()).isTrue();
    }

    @Test
    void what_a_client_claims_about_its_way_here_is_replaced_by_what_the_gateway_saw()
            throws Exception {
        standIns.projectionService().answers("GET", "/api/v1/events", 200, "{}");

        given().header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .get("/api/v1/events")
                .then()
                .statusCode(200);

        Headers headers = standIns.projectionService().nextSeen().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly(gateway.getAuthority());
        assertThat(headers).doesNotContainKeys("Forwarded", "X-forwarded-prefix", "X-real-ip");
    }

    @Test
    void headers_about_one_connection_stay_on_it() throws Exception {
        standIns.projectionService()
                .on(
                        "GET",
                        "/api/v1/events",
                        exchange -> {
                            exchange.getResponseHeaders().set("Keep-Alive", "timeout=1");
                            exchange.getResponseHeaders().set("Connection", "X-Private");
                            exchange.getResponseHeaders().set("X-Private", "1");
                            exchange.getResponseHeaders().set("Server", "stand-in");
                            StandIn.send(exchange, 200, "application/json", "{}");
                        });

        try (Wire wire = new Wire(gateway)) {
            wire.head(
                    "GET",
                    "/api/v1/events",
                    "Connection: keep-alive, X-Hop",
                    "X-Hop: 1",
                    "TE: trailers",
                    "Proxy-Authorization: Basic eA==",
                    "Upgrade: h2c",
                    "Prefer: wait=2");
            Wire.Head head = wire.readHead();

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers()).doesNotContainKeys("keep-alive", "x-private", "server");
        }
        Headers seen = standIns.projectionService().nextSeen().headers();
        assertThat(seen).doesNotContainKeys("X-hop", "Te", "Proxy-authorization", "Upgrade");
        assertThat(seen.getFirst("Prefer")).isEqualTo("wait=2");
    }

    @Test
    void an_address_of_the_service_itself_becomes_one_of_the_gateway() {
        standIns.eventService()
                .on(
                        "POST",
                        "/api/v1/events",
                        exchange -> {
                            exchange.getResponseHeaders()
                                    .set(
                                            "Location",
                                            standIns.eventService().url() + "/api/v1/events/1");
                            StandIn.send(exchange, 201, "application/json", "{}");
                        });

        given().body("{}").post("/api/v1/events").then().header("Location", "/api/v1/events/1");
    }

    @Test
    void a_precondition_and_a_version_cross_unchanged() throws Exception {
        standIns.eventService()
                .on(
                        "POST",
                        "/api/v1/events/1/retraction",
                        exchange -> {
                            exchange.getResponseHeaders().set("ETag", "\"2\"");
                            StandIn.send(exchange, 201, "application/json", "{}");
                        });

        given().header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/v1/events/1/retraction")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"");

        Headers headers = standIns.eventService().nextSeen().headers();
        assertThat(headers.get("If-Match")).containsExactly("\"1\"");
    }

    @Test
    void a_request_carries_its_id_and_trace_to_the_service_and_back() throws Exception {
        standIns.projectionService().answers("GET", "/api/v1/events", 200, "{}");
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        given().header("X-Request-Id", "mine-1")
                .header("traceparent", traceparent)
                .get("/api/v1/events")
                .then()
                .header("X-Request-Id", "mine-1");

        Headers headers = standIns.projectionService().nextSeen().headers();
        assertThat(headers.get("X-Request-Id")).containsExactly("mine-1");
        assertThat(headers.get("traceparent")).containsExactly(traceparent);
    }

    @Test
    void a_request_without_id_and_trace_gets_both() throws Exception {
        standIns.projectionService().answers("GET", "/api/v1/events", 200, "{}");

        String id =
                given().header("X-Request-Id", "not sane")
                        .get("/api/v1/events")
                        .header("X-Request-Id");

        Headers headers = standIns.projectionService().nextSeen().headers();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(headers.getFirst("X-Request-Id")).isEqualTo(id);
        assertThat(headers.getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        standIns.projectionService().answers("GET", "/api/v1/events", 200, "{}");

        for (String path :
                new String[] {"/api/v1/events", "/api/v2", "/docs", "/health", "/nothing"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("default-src 'self'"));
        }
    }
}
