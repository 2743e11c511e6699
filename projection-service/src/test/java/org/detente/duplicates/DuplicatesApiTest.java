package org.detente.duplicates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** Likely duplicates of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class DuplicatesApiTest extends OnTheDataSet {
    private static ValidatableResponse find(String event) {
        return given().contentType("application/json")
                .body(event)
                .post("/api/v1/events/duplicates")
                .then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(Examples.ANSWER, find(Examples.EVENT).extract().asString());
    }

    @Test
    void the_visit_told_in_other_words_is_likely_the_one_that_is_logged() {
        find(Examples.EVENT)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("rules", equalTo("duplicates@1"))
                .body(
                        "candidates[0].event.title",
                        equalTo("President Putin visits Nagato and Tokyo"))
                .body("candidates[0].likelihood", equalTo("likely"))
                .body("candidates[0].reasons.rule", hasItems("same-actors", "same-step"))
                .body("candidates.likelihood", hasSize(1));
    }

    @Test
    void what_is_logged_itself_is_no_candidate_and_the_system_beside_it_is_no_more_than_possible() {
        List<String> missiles =
                given().get(
                                "/api/v1/events?kind=deployment&from=2016-11-01&to=2016-11-30&limit=1000")
                        .jsonPath()
                        .getList("items.findAll { it.event.occurred == '2016-11~' }.id");
        String logged = given().get("/api/v1/events/" + missiles.getFirst()).asString();
        String content = logged.substring(logged.indexOf("\"event\":") + 8, logged.length() - 1);
        JsonPath answer = find(content).statusCode(200).extract().jsonPath();
        assertThat(answer.getString("id")).isEqualTo(missiles.getFirst());
        assertThat(answer.getList("candidates.event.event"))
                .contains(missiles.getLast())
                .doesNotContain(missiles.getFirst());
        assertThat(
                        answer.getString(
                                "candidates.find { it.event.event == '%s' }.likelihood"
                                        .formatted(missiles.getLast())))
                .isEqualTo("possible");
    }

    @Test
    void another_time_has_no_candidates() {
        find(Examples.EVENT.replace("2016-12-15", "1990-12-15"))
                .statusCode(200)
                .body("candidates", empty());
    }

    @Test
    void what_is_no_event_is_refused_as_when_it_is_to_be_logged() {
        find("{\"kind\":\"summit\",\"occurred\":\"2016-13-01\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-event"))
                .body("errors.pointer", hasItems("/occurred", "/title", "/participants"))
                .body("errors.detail", everyItem(not("")));
    }
}
