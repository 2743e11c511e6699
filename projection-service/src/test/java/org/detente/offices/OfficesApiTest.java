package org.detente.offices;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class OfficesApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/offices" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(Examples.PAGE, get("?on=2016-12-15").statusCode(200).extract().asString());
    }

    @ParameterizedTest
    @CsvSource({
        "prime-minister,JPN,2002-01-01,Junichiro Koizumi",
        "prime-minister,JPN,2016-12-15,Shinzo Abe",
        "president,RUS,2016-12-15,Vladimir Putin",
        "president,RUS,1995-01-01,Boris Yeltsin"
    })
    void an_office_has_a_holder_on_a_day(String office, String actor, String day, String holder) {
        get("?office=" + office + "&actor=" + actor + "&on=" + day)
                .body("items.holder", contains(holder));
    }

    @Test
    void an_office_that_was_left_has_no_holder() {
        get("?office=prime-minister&actor=JPN&on=2007-01-01")
                .body("items[0].holder", nullValue())
                .body("items[0].tenures.person", hasItem("Junichiro Koizumi"));
    }
}
