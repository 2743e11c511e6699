package org.detente.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.AppliedFacts;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activities and plans as the API tells them, on a real database. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ActivitiesApiTest {
    private static final String ACTIVITIES = "/api/v1/joint-activities";
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
    void an_activity_is_told_with_status_blocker_and_contradiction() {
        get(ACTIVITIES + "/aquaculture" + END_OF_2017)
                .statusCode(200)
                .body("name", equalTo("Aquaculture"))
                .body("plan", equalTo("five-projects"))
                .body("status", equalTo("proposed"))
                .body("iatiCode", equalTo(1))
                .body("nextStages", contains("agreed", "suspended", "cancelled"))
                .body("relationships", contains("JPN-RUS"))
                .body("blockedBy", contains("whose-law"))
                .body("blockers[0].open", equalTo(true))
                .body("blockers[0].raised.by", contains("RUS"))
                .body("blockers[0].raised.occurred", equalTo("2016-12"))
                .body("blockers[0].cleared", nullValue())
                .body("contradictedBy", contains("shikotan-sez"))
                .body("contradictions[0].name", equalTo("Special economic zone on Shikotan"))
                .body("contradictions[0].stands", equalTo(true))
                .body("stalled", equalTo(false))
                .body("lastMovement", equalTo("2017-07-02"))
                .body("history.stage", contains("blocker-raised", "proposed"))
                .body("history[0].fact.event", notNullValue())
                .body("history[0].fact.sources[0].citation", equalTo("test"))
                .body("totals.concluded.amounts", empty())
                .body("basis.rules", equalTo("activities@1"))
                .body("basis.on", equalTo("2017-12-31"))
                .body("basis.stalledAfterDays", equalTo(365));
    }

    @Test
    void the_day_and_the_knowledge_asked_for_decide_what_is_told() {
        get(ACTIVITIES + "/aquaculture?on=2017-06-30")
                .body("status", equalTo("unstated"))
                .body("iatiCode", nullValue())
                .body("contradictedBy", empty());
        get(ACTIVITIES + "/wind-power?on=2017-12-31&knownOn=2017-12-31")
                .statusCode(404)
                .body("detail", containsString("first event is of 2017-07-02"));
        get(ACTIVITIES + "/wind-power?on=2017-12-31&knownOn=2018-01-31").statusCode(200);
        get(ACTIVITIES + "/aquaculture?on=2018-07-02").body("stalled", equalTo(false));
        get(ACTIVITIES + "/aquaculture?on=2018-07-03").body("stalled", equalTo(true));
        get(ACTIVITIES + "/aquaculture?on=2017-12-31&stalledAfterDays=30")
                .body("stalled", equalTo(true));
        get(ACTIVITIES + "/aquaculture").body("stalled", equalTo(true));
    }

    @Test
    void deals_are_told_with_amounts_as_stated() {
        get(ACTIVITIES + "/joint-economic-activities" + END_OF_2017)
                .statusCode(200)
                .body("deals.id", contains("deals-2016-12"))
                .body("deals[0].status", equalTo("in-force"))
                .body("deals[0].history.stage", contains("signed", "in-force"))
                .body("totals.concluded.amounts[0].amount", equalTo("300000000000"))
                .body("totals.concluded.amounts[0].currency", equalTo("JPY"))
                .body("totals.concluded.amounts[0].qualifier", equalTo("estimated"))
                .body("totals.concluded.deals.value", equalTo(80))
                .body("totals.concluded.deals.qualifier", equalTo("about"))
                .body("totals.proposed.deals.value", equalTo(0))
                .body("lastMovement", equalTo("2017-03-01"));
    }

    @Test
    void a_list_tells_of_each_activity_what_its_deals_come_to_as_the_activity_itself_does() {
        JsonPath list = get(ACTIVITIES + END_OF_2017).statusCode(200).extract().jsonPath();
        String joint = "items.find { it.id == 'joint-economic-activities' }.totals";
        assertThat(list.getMap(joint + ".concluded.amounts[0]"))
                .isEqualTo(
                        Map.of(
                                "amount",
                                "300000000000",
                                "currency",
                                "JPY",
                                "qualifier",
                                "estimated"));
        assertThat(list.getList(joint + ".proposed.amounts")).isEmpty();
        for (String id : list.getList("items.id", String.class)) {
            JsonPath alone = get(ACTIVITIES + "/" + id + END_OF_2017).extract().jsonPath();
            String item = "items.find { it.id == '" + id + "' }";
            assertThat(list.<Object>get(item + ".totals")).isEqualTo(alone.get("totals"));
            assertThat(list.<Object>get(item + ".planItems")).isEqualTo(alone.get("planItems"));
        }
    }

    @Test
    void amounts_of_a_list_are_of_the_day_and_of_each_currency_apart() throws SQLException {
        facts.apply(
                List.of(
                        FiveProjects.deal(
                                "\"deal\":\"farm\",\"stage\":\"proposed\","
                                        + "\"activity\":\"aquaculture\","
                                        + "\"amount\":{\"amount\":\"0.10\",\"currency\":\"USD\"},"
                                        + "\"occurred\":\"2017-07-01\",\"title\":\"A farm\""),
                        FiveProjects.deal(
                                "\"deal\":\"hatchery\",\"stage\":\"proposed\","
                                        + "\"activity\":\"aquaculture\","
                                        + "\"amount\":{\"amount\":\"0.20\",\"currency\":\"USD\","
                                        + "\"qualifier\":\"about\"},"
                                        + "\"occurred\":\"2017-08-01\",\"title\":\"A hatchery\""),
                        FiveProjects.deal(
                                "\"deal\":\"boats\",\"stage\":\"proposed\","
                                        + "\"activity\":\"aquaculture\","
                                        + "\"amount\":{\"amount\":\"7\",\"currency\":\"RUB\"},"
                                        + "\"occurred\":\"2017-08-01\",\"title\":\"Boats\"")));

        String amounts = "items.find { it.id == 'aquaculture' }.totals.proposed.amounts";
        get(ACTIVITIES + "?on=2017-07-15")
                .body(amounts + ".amount", contains("0.1"))
                .body(amounts + ".qualifier", contains("exact"));
        get(ACTIVITIES + END_OF_2017)
                .body(amounts + ".amount", contains("7", "0.3"))
                .body(amounts + ".currency", contains("RUB", "USD"))
                .body(amounts + ".qualifier", contains("exact", "about"))
                .body("items.find { it.id == 'aquaculture' }.totals.concluded.amounts", empty());
    }

    @Test
    void an_anomaly_is_told_with_its_rule_and_the_step_is_kept() {
        get(ACTIVITIES + "/joint-economic-activities" + END_OF_2017)
                .body("status", equalTo("agreed"))
                .body("history.stage", contains("agreed", "proposed"))
                .body("history[1].anomaly.rule", equalTo("step-back"))
                .body("history[1].anomaly.text", containsString("the status stays"));
    }

    @Test
    void a_hidden_source_stays_hidden() {
        get(ACTIVITIES + "/tourism" + END_OF_2017)
                .body("history[0].fact.sources[0].citation", nullValue())
                .body("history[0].fact.sources[0].reliability", equalTo("B"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relationship=JPN-RUS|aquaculture joint-economic-activities shikotan-sez tourism wind-power",
                "relationship=RUS-JPN&plan=five-projects|aquaculture tourism wind-power",
                "relationship=JPN-USA|",
                "status=agreed|joint-economic-activities shikotan-sez",
                "status=agreed&status=cancelled|joint-economic-activities shikotan-sez tourism",
                "status=closed|",
                "blocked=true|aquaculture",
                "blocked=false&plan=five-projects|tourism wind-power",
                "stalled=true|",
                "stalled=true&stalledAfterDays=200|joint-economic-activities",
                "stalled=false&status=agreed&stalledAfterDays=200|shikotan-sez",
                "plan=eight-point-plan|wind-power",
                "plan=no-such-plan|"
            })
    void a_list_holds_what_its_filters_accept(String filters, String ids) {
        assertThat(
                        get(ACTIVITIES + END_OF_2017 + "&" + filters)
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("items.id", String.class))
                .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void a_filter_holds_for_the_day_asked_for_not_for_today() {
        get(ACTIVITIES + "?on=2016-12-31&status=unstated")
                .body("items.id", contains("aquaculture"));
        get(ACTIVITIES + "?on=2017-06-30&status=proposed").body("items.id", empty());
        get(ACTIVITIES + "?on=2016-12-31&knownOn=2016-12-20&blocked=true")
                .body("items.id", empty());
        get(ACTIVITIES + "?on=2016-12-31&blocked=true").body("items.id", contains("aquaculture"));
    }

    @Test
    void pages_follow_each_other_both_ways_and_keep_their_day() {
        JsonPath first = page("&limit=2");
        assertThat(first.getList("items.id"))
                .isEqualTo(List.of("aquaculture", "joint-economic-activities"));
        assertThat(first.getString("page.prev")).isNull();

        JsonPath second =
                given().get(ACTIVITIES + "?limit=2&cursor=" + first.getString("page.next"))
                        .jsonPath();
        assertThat(second.getList("items.id")).isEqualTo(List.of("shikotan-sez", "tourism"));
        assertThat(second.getString("basis.on")).isEqualTo("2017-12-31");

        JsonPath last =
                given().get(ACTIVITIES + "?limit=2&cursor=" + second.getString("page.next"))
                        .jsonPath();
        assertThat(last.getList("items.id")).isEqualTo(List.of("wind-power"));
        assertThat(last.getString("page.next")).isNull();

        JsonPath back =
                given().get(ACTIVITIES + "?limit=2&cursor=" + last.getString("page.prev"))
                        .jsonPath();
        assertThat(back.getList("items.id")).isEqualTo(List.of("shikotan-sez", "tourism"));
    }

    @Test
    void a_filtered_page_is_full_where_enough_activities_match() {
        JsonPath page = page("&limit=1&plan=five-projects&blocked=false");
        assertThat(page.getList("items.id")).isEqualTo(List.of("tourism"));

        JsonPath next =
                given().get(
                                ACTIVITIES
                                        + "?limit=1&plan=five-projects&blocked=false&cursor="
                                        + page.getString("page.next"))
                        .jsonPath();
        assertThat(next.getList("items.id")).isEqualTo(List.of("wind-power"));
        assertThat(next.getString("page.next")).isNull();
    }

    @Test
    void what_is_not_there_is_a_404_that_says_what_is() {
        get(ACTIVITIES + "/geothermal")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("aquaculture, joint-economic-activities"));
        get(ACTIVITIES + "/No such id!").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=2016-13-01",
                "knownOn=yesterday",
                "relationship=Japan",
                "plan=Five Projects",
                "status=done",
                "blocked=yes",
                "stalled=1",
                "stalledAfterDays=0",
                "stalledAfterDays=many",
                "cursor=PjIwMTctMTItMzE",
                "limit=0"
            })
    void a_faulty_parameter_is_a_400_that_names_it(String query) {
        get(ACTIVITIES + "?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(query.substring(0, query.indexOf('='))));
    }

    @Test
    void an_unchanged_answer_is_304() {
        String etag = given().get(ACTIVITIES + END_OF_2017).header("ETag");

        given().header("If-None-Match", etag).get(ACTIVITIES + END_OF_2017).then().statusCode(304);
    }

    @Test
    void a_fact_taken_back_is_as_if_it_had_never_been() throws SQLException {
        facts.takeBack(FiveProjects.BLOCKER);
        get(ACTIVITIES + "/aquaculture" + END_OF_2017)
                .body("blockedBy", empty())
                .body("history.stage", contains("proposed"));

        facts.takeBack();
        get(ACTIVITIES + "/aquaculture").statusCode(404);
        get(ACTIVITIES).body("items.id", not(hasItem("aquaculture")));
        assertThat(facts.content()).isEmpty();
    }

    @Test
    void the_same_facts_again_change_no_row() throws SQLException {
        List<String> before = facts.content();

        facts.apply(FiveProjects.FACTS);

        assertThat(facts.content()).isEqualTo(before).isNotEmpty();
        get(ACTIVITIES + END_OF_2017).body("items", hasSize(5));
    }

    private static JsonPath page(String query) {
        return get(ACTIVITIES + END_OF_2017 + query).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then();
    }
}
