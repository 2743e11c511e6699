package org.detente.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.detente.gateway.HttpTest;
import org.detente.gateway.standin.StandIn;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest extends HttpTest {
    private static final String READY = "/q/health/ready";

    @BeforeEach
    void both_services_are_ready() {
        standIns.eventService().answers("GET", READY, 200, "{}");
        standIns.projectionService().answers("GET", READY, 200, "{}");
    }

    @Test
    void all_ready_is_up() {
        given().get("/health")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("UP"))
                .body(
                        "services.name",
                        contains("api-gateway", "event-service", "projection-service"))
                .body("services.status", contains("UP", "UP", "UP"));
    }

    @Test
    void a_service_that_is_not_ready_is_down_and_its_reasons_stay_inside() {
        standIns.projectionService()
                .answers(
                        "GET",
                        READY,
                        503,
                        "{\"checks\":[{\"name\":\"jdbc:postgresql://10.0.0.7\"}]}");

        given().get("/health")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("services.status", contains("UP", "UP", "DOWN"))
                .body(not(containsString("jdbc")));
    }

    @Test
    void a_service_that_is_away_is_unreachable() {
        standIns.eventService().goAway();

        given().get("/health")
                .then()
                .statusCode(503)
                .body("services.status", contains("UP", "UNREACHABLE", "UP"))
                .body(not(containsString("localhost")));
    }

    @Test
    void a_service_that_does_not_say_is_not_waited_for() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        standIns.eventService()
                .on(
                        "GET",
                        READY,
                        exchange -> {
                            over.join();
                            StandIn.send(exchange, 200, "application/json", "{}");
                        });

        given().get("/health")
                .then()
                .statusCode(503)
                .body("services[1].status", equalTo("UNREACHABLE"));
        over.complete(null);
    }

    @Test
    void the_gateway_itself_stays_ready_while_a_service_is_away() {
        standIns.eventService().goAway();
        standIns.projectionService().goAway();
        int management =
                ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);

        given().port(management).get("/q/health/ready").then().statusCode(200);
        given().port(management).get("/q/health/live").then().statusCode(200);
        given().port(management)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds"));
    }

    @Test
    void the_public_port_shows_nothing_of_the_management_port() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }
}
