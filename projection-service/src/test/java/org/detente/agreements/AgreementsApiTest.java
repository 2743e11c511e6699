package org.detente.agreements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** Agreements of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class AgreementsApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/agreements" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(
                Examples.PAGE,
                get("?relationship=JPN-RUS&on=2016-12-15").statusCode(200).extract().asString());
    }

    @Test
    void an_instrument_has_its_stages_up_to_the_day() {
        get("?relationship=JPN-RUS&on=1944-12-31")
                .body("items.instrument", contains("neutrality-pact-1941"))
                .body("items[0].history.stage", contains("signed"));
        get("?relationship=JPN-RUS&on=1950-01-01")
                .body("items[0].stage", equalTo("denounced"))
                .body("items[0].inForce", equalTo(false))
                .body("items[0].history.stage", contains("signed", "denounced", "violated"));
    }

    @Test
    void an_instrument_is_found_by_its_parties() {
        get("?actor=USA&on=2016-12-15")
                .body("items.instrument", hasItem("japan-us-alliance"))
                .body("items.find { it.instrument == 'japan-us-alliance' }.inForce", equalTo(true));
        get("?actor=RUS&relationship=JPN-RUS&on=2016-12-15")
                .body("items.instrument", not(hasItem("joint-declaration-1956")));
    }
}
