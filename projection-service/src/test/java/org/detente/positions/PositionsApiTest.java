package org.detente.positions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** Positions of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class PositionsApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/positions" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(
                Examples.PAGE,
                get("?issue=nt-sk-sovereignty&on=2016-12-15").statusCode(200).extract().asString());
    }

    @Test
    void russia_holds_that_there_is_no_dispute_and_talks_of_two_islands() {
        get("?issue=nt-sk-sovereignty&actor=RUS&on=2016-12-15")
                .body("items.issue", contains("nt-sk-sovereignty"))
                .body("items[0].actors.actor", contains("RUS"))
                .body("items[0].actors[0].standing", hasItems("no-dispute", "two-islands"))
                .body(
                        "items[0].actors[0].contradictions.stances",
                        hasItem(List.of("no-dispute", "two-islands")));
    }

    @Test
    void both_sides_stand_side_by_side() {
        get("?issue=nt-sk-sovereignty&on=2012-12-31")
                .body("items[0].actors.actor", contains("CHN", "JPN", "RUS", "USA"))
                .body("items[0].actors[1].standing", contains("four-islands"));
        get("?issue=nt-sk-sovereignty&on=2016-12-15")
                .body("items[0].actors[1].standing", contains("four-islands", "two-islands-first"));
    }

    @Test
    void an_actor_is_found_by_the_issues_it_speaks_to() {
        get("?actor=PRK").body("items", empty());
        get("?actor=CHN&on=2018-12-31").body("items.issue", hasItem("north-korea-pressure"));
        get("?limit=1&on=2018-12-31").body("items", hasSize(1)).body("page.next", startsWith("P"));
    }

    @Test
    void a_faulty_issue_is_a_400_that_names_it() {
        get("?issue=No_Such").statusCode(400).body("errors[0].pointer", equalTo("/query/issue"));
    }
}
