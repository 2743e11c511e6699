package org.detente.surveys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** Surveys of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class SurveysApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/surveys" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(
                Examples.PAGE,
                get("?question=will-be-returned").statusCode(200).extract().asString());
    }

    @Test
    void the_share_that_expects_a_return_fell_by_44_8_points() {
        JsonPath answer = get("?question=will-be-returned&population=total").extract().jsonPath();
        assertThat(answer.getString("items[0].waves[0].answers[0].percent")).isEqualTo("58.9");
        assertThat(answer.getString("items[0].waves[1].answers[0].percent")).isEqualTo("14.1");
        assertThat(answer.getString("items[0].differences[0].changes[0].points"))
                .isEqualTo("-44.8");
        assertThat(answer.getBoolean("items[0].differences[0].comparable")).isTrue();
    }

    @Test
    void questions_are_found_by_survey_and_population() {
        get("?survey=nhk-islands").body("items", hasSize(12));
        get("?survey=nhk-islands&population=total").body("items", hasSize(4));
        get("?survey=russia-islands-return")
                .body("items[0].differences[0].changes[0].points", equalTo(-12));
        get("?question=will-be-returned&population=total&to=2000-01-01")
                .body("items[0].waves", hasSize(1))
                .body("items[0].differences", empty());
    }
}
