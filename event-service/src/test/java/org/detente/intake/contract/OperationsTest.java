package org.detente.intake.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see, on the management port. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OperationsTest {
    @TestHTTPResource(value = "/", management = true)
    URI management = URI.create("");

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void a_service_with_its_log_is_well(String probe) {
        given().get(management + "health/" + probe)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    @Test
    void every_meter_is_there_before_anything_happened_and_counts() {
        given().contentType("application/json")
                .body(Events.anySummit().toString())
                .post("/api/v1/events")
                .then()
                .statusCode(201);

        assertThat(given().get(management + "metrics").asString())
                .contains("detente_events_total{outcome=\"accepted\"}")
                .contains("detente_events_total{outcome=\"duplicate\"}")
                .contains("detente_events_total{outcome=\"rejected\"}")
                .contains("detente_events_total{outcome=\"failed\"}")
                .contains("http_server_requests_seconds_count{method=\"POST\",outcome=\"SUCCESS\"")
                .contains("detente_append_seconds_bucket")
                .contains("detente_append_seconds_count")
                .contains("detente_batch_lines_total")
                .contains("detente_batches_running")
                .contains("detente_imports_running")
                .contains("detente_amendments_total{outcome=\"accepted\"}")
                .contains("detente_versions_lookups_total{outcome=\"lagging\"}")
                .contains("detente_known_lookups_total{outcome=\"failed\"}")
                .contains("detente_log_guard{state=\"ready\"} 1.0")
                .contains("detente_log_guard{state=\"away\"} 0.0")
                .contains("detente_log_guard{state=\"refusing\"} 0.0");
    }
}
