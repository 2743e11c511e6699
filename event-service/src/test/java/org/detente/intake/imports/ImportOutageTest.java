package org.detente.intake.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Surroundings;
import org.detente.intake.surroundings.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker goes away in the middle of an import and comes back. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ImportOutageTest {
    private static final int ROWS = 6_000;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness = URI.create("");

    @Inject
    @SuppressWarnings("NullAway.Init")
    MeterRegistry meters;

    @BeforeEach
    void the_log_is_there() {
        Wait.until("the service is ready", () -> ready() == 200);
    }

    @AfterEach
    void the_service_heals_by_itself() {
        Surroundings.current().startBroker();
        Wait.until("the service is ready again", () -> ready() == 200);
        String file = Importing.anyVisit().toString();
        Wait.until(
                "a file is planned again",
                () -> Importing.dryRun("ndjson", file).statusCode() == 200);
    }

    private long appends() {
        return meters.get("detente.append").timer().count();
    }

    private int ready() {
        return given().get(readiness).statusCode();
    }

    private static String anyFile(int rows) {
        StringBuilder file = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            file.append(Importing.anyVisit()).append('\n');
        }
        return file.toString();
    }

    @Test
    void an_import_that_broke_off_is_finished_by_sending_it_again() {
        String file = anyFile(ROWS);
        String plan = Importing.plan("ndjson", file);
        long answered = appends();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Response> importing =
                    CompletableFuture.supplyAsync(
                            () -> Importing.carryOut("ndjson", plan, file), threads);
            Wait.until("the log has answered for some rows", () -> appends() > answered);
            Surroundings.current().stopBroker();
            importing
                    .join()
                    .then()
                    .statusCode(503)
                    .body(
                            "type",
                            is(oneOf("/problems/outcome-unknown", "/problems/log-unavailable")))
                    .body("detail", containsString("rows are in it"))
                    .body("detail", containsString("same file with the same plan"));
        }
        Surroundings.current().startBroker();
        Wait.until("the service is ready again", () -> ready() == 200);

        Response[] again = new Response[1];
        Wait.until(
                "the import is taken again",
                () -> {
                    again[0] = Importing.carryOut("ndjson", plan, file);
                    return again[0].statusCode() != 503;
                });
        Response receipt = again[0];
        receipt.then().statusCode(200).body("counts.same", equalTo(0));
        int found = receipt.path("counts.found");
        int logged = receipt.path("counts.logged");
        assertThat(found).isPositive();
        assertThat(found + logged).isEqualTo(ROWS);
        Importing.dryRun("ndjson", file).then().body("counts.same", equalTo(ROWS));
    }

    @Test
    void without_a_log_nothing_is_planned() {
        String file = anyFile(1);
        Surroundings.current().stopBroker();
        Wait.until("the guard noticed", () -> ready() == 503);
        Importing.dryRun("ndjson", file)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/log-unavailable"))
                .body("detail", containsString("Nothing was logged"));
    }
}
