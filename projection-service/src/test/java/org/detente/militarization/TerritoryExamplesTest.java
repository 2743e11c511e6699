package org.detente.militarization;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** The examples of the documentation are what the data set answers. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class TerritoryExamplesTest extends OnTheDataSet {
    private static String get(String address) {
        return given().get("/api/v1/territories" + address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void every_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(TerritoryExamples.LIST, get("?on=2016-12-15"));
        Excerpt.check(TerritoryExamples.ON_DAY, get("/nt-sk/militarization?on=2017-04-01"));
        Excerpt.check(
                TerritoryExamples.SERIES,
                get("/nt-sk/militarization?from=2016-11-01&to=2016-11-30"));
        Excerpt.check(
                TerritoryExamples.EXPLANATION,
                get("/nt-sk/militarization/explanation?on=2016-12-15&knownOn=2016-12-15"));
    }
}
