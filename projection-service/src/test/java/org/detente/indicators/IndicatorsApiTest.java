package org.detente.indicators;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** Indicators of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class IndicatorsApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/indicators" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(
                Examples.PAGE, get("?relationship=JPN-RUS").statusCode(200).extract().asString());
    }

    @Test
    void trade_grew_by_29_per_cent_in_nine_months_of_2017() {
        get("?indicator=trade-growth")
                .body("items[0].points.period", contains("2017-01/2017-09"))
                .body("items[0].points.value", contains(29))
                .body("items[0].units", contains("percent"))
                .body("items[0].points[0].last", equalTo("2017-09-30"));
    }

    @Test
    void companies_are_a_series_of_three_years() {
        get("?indicator=japanese-companies-in-russia")
                .body("items[0].points.value", contains(231, 373, 450))
                .body("items[0].points.period", contains("2003", "2008", "2016"));
        get("?indicator=japanese-companies-in-russia&from=2004-01-01&to=2015-12-31")
                .body("items[0].points.value", contains(373));
    }

    @Test
    void series_are_found_by_whom_they_are_about() {
        get("?actor=RUS")
                .body("items.indicator", hasItems("economic-growth-russia", "trade-volume"));
        get("?relationship=RUS-JPN")
                .body("items.indicator", not(hasItem("economic-growth-russia")));
        get("?actor=CHN").body("items", empty());
    }

    @Test
    void a_range_that_ends_before_it_begins_is_a_400() {
        get("?from=2017-01-01&to=2016-01-01")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/from"));
    }
}
