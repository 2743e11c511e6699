package org.detente.activities;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.AppliedFacts;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans as the API tells them, on a real database. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class PlansApiTest {
    private static final String END_OF_2017 = "?on=2017-12-31";

    @Inject DataSource dataSource;
    @Inject ActivitiesProjection projection;

    @SuppressWarnings("NullAway.Init")
    private AppliedFacts facts;

    @BeforeEach
    void apply_the_facts() throws SQLException {
        facts = new AppliedFacts(dataSource, projection, AnyFact.RECORDED);
        facts.apply(FiveProjects.FACTS);
    }

    @AfterEach
    void take_them_back() throws SQLException {
        facts.takeBack();
    }

    @Test
    void a_plan_groups_its_activities_by_status_and_counts_nothing_twice() {
        get("/api/v1/plans/five-projects" + END_OF_2017)
                .statusCode(200)
                .body("activities.id", contains("aquaculture", "tourism", "wind-power"))
                .body("statuses.find { it.status == 'proposed' }.activities", equalTo(2))
                .body("statuses.find { it.status == 'cancelled' }.activities", equalTo(1))
                .body("statuses.find { it.status == 'closed' }.activities", equalTo(0))
                .body("statuses.find { it.status == 'proposed' }.iatiCode", equalTo(1))
                .body("held.blocked", equalTo(1))
                .body("held.contradicted", equalTo(1))
                .body("relationships", contains("JPN-RUS"))
                .body("status", nullValue());
    }

    @Test
    void a_point_of_a_plan_lists_what_refers_to_it() {
        get("/api/v1/plans/eight-point-plan" + END_OF_2017)
                .statusCode(200)
                .body("items.item", contains(4, 6))
                .body("items[0].activities", contains("wind-power"))
                .body("items[1].deals", contains("port"))
                .body("items[1].totals.proposed.amounts[0].amount", equalTo("20.5"))
                .body("items[1].totals.concluded.amounts", empty())
                .body("totals.proposed.deals.value", equalTo(1))
                .body("deals.id", contains("port"));
    }

    @Test
    void what_is_not_there_is_a_404_that_says_what_is() {
        get("/api/v1/plans/aquaculture")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("eight-point-plan, five-projects"));
        get("/api/v1/plans/five-projects?on=1990-01-01").statusCode(404);
        get("/api/v1/plans/No such id!").statusCode(404);
        get("/api/v1/plans/five-projects?on=soon").statusCode(400);
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then();
    }
}
