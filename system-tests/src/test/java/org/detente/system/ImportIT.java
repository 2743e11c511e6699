package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported is imported as what it is, through the public door. */
@OnSharedStack
class ImportIT {
    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void an_export_has_nothing_new_for_the_log_that_it_comes_from(String format) {
        Response export = given().get("/api/v1/events?limit=1000&format=" + format);
        export.then().statusCode(200);
        byte[] file = export.asByteArray();
        int events = given().get("/api/v1/events?limit=1000").path("items.size()");
        given().contentType("application/octet-stream")
                .body(new ByteArrayInputStream(file))
                .post("/api/v1/imports?dryRun=true&format=" + format)
                .then()
                .statusCode(200)
                .body("counts.same", equalTo(events))
                .body("counts.rejected", equalTo(0))
                .body("append", equalTo(0))
                .body("rows.state", everyItem(equalTo("live")));
    }
}
