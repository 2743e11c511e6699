package org.detente.sanctions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sanctions of the data set, and what every list of facts has in common. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class SanctionsApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/sanctions" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(
                Examples.PAGE,
                get("?target=RUS&on=2016-12-15").statusCode(200).extract().asString());
    }

    @Test
    void the_sanctions_of_2014_are_in_force_at_the_summit_of_2016() {
        get("?target=RUS&on=2016-12-15")
                .body("items.actor", contains("EUU", "JPN", "USA"))
                .body("items.inForce", everyItem(equalTo(true)))
                .body("items.severity", everyItem(equalTo(1)))
                .body("items[1].regimes.regime", contains("jpn-ukraine-2014"))
                .body("items[1].regimes[0].measures.type", contains("travel", "diplomatic"))
                .body("items[1].regimes[0].severity.rule", equalTo("travel"))
                .body("items[1].regimes[0].history.action", contains("imposed", "strengthened"))
                .body("basis.rules", equalTo("sanctions@1"));
    }

    @Test
    void on_days_before_less_was_in_force() {
        get("?relationship=RUS-JPN&on=2014-04-28")
                .body("items[0].regimes[0].measures.type", contains("diplomatic"));
        get("?relationship=JPN-RUS&on=2014-03-17").body("items", empty());
        get("?target=RUS&actor=USA&on=2016-12-15").body("items.actor", contains("USA"));
        get("?actor=RUS&on=2016-12-15").body("items", empty());
        get("?relationship=JPN-RUS&on=2016-12-15&asOf=2026-11-23T08:59:59Z").body("items", empty());
    }

    @Test
    void what_became_known_later_is_left_out() {
        get("?actor=USA&on=2018-01-01&knownOn=2018-01-01")
                .body("items[0].regimes[0].history.action", contains("imposed"));
        get("?actor=USA&on=2018-01-01")
                .body("items[0].regimes[0].history.action", contains("imposed", "strengthened"));
    }

    @Test
    void pages_follow_each_other_both_ways_and_keep_their_day() {
        JsonPath first = get("?on=2016-12-15&limit=2").extract().jsonPath();
        assertThat(first.getList("items.actor")).isEqualTo(List.of("EUU", "JPN"));
        assertThat(first.getString("page.prev")).isNull();
        JsonPath second =
                get("?limit=2&cursor=" + first.getString("page.next")).extract().jsonPath();
        assertThat(second.getList("items.actor")).isEqualTo(List.of("USA"));
        assertThat(second.getString("basis.on")).isEqualTo("2016-12-15");
        assertThat(second.getString("page.next")).isNull();
        JsonPath back =
                get("?limit=2&cursor=" + second.getString("page.prev")).extract().jsonPath();
        assertThat(back.getList("items.actor")).isEqualTo(List.of("EUU", "JPN"));
    }

    @Test
    void a_list_is_answered_as_csv_and_as_lines_of_json() {
        get("?on=2016-12-15&format=csv&limit=1")
                .statusCode(200)
                .contentType("text/csv")
                .header("Link", containsString("rel=\"next\""))
                .body(startsWith("actor,target,relationship,severity,inForce,regimes\r\nEUU,RUS,"));
        String lines = get("?on=2016-12-15&format=ndjson").extract().asString();
        assertThat(lines.lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(JsonPath.from(line).getString("target")).isEqualTo("RUS"));
        given().accept("text/csv")
                .get("/api/v1/sanctions")
                .then()
                .contentType("text/csv")
                .header("Vary", containsString("Accept"));
        given().accept("application/x-ndjson")
                .get("/api/v1/events?limit=1")
                .then()
                .contentType("application/x-ndjson");
        given().accept("text/csv")
                .get("/api/v1/sanctions?format=json")
                .then()
                .contentType("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "events,id",
        "joint-activities,id",
        "territories,id",
        "relationships,id",
        "sanctions,actor",
        "positions,issue",
        "relationships/JPN-RUS/contacts,first",
        "agreements,instrument",
        "offices,actor",
        "indicators,indicator",
        "surveys,survey",
        "places,id"
    })
    void every_list_has_three_forms(String list, String column) {
        String address = "/api/v1/" + list + "?limit=2";
        int items = given().get(address).jsonPath().getList("items").size();
        assertThat(items).isPositive();
        assertThat(given().get(address + "&format=csv").asString())
                .startsWith(column + ",")
                .contains("\r\n");
        assertThat(given().get(address + "&format=ndjson").asString().lines())
                .hasSize(items)
                .allSatisfy(line -> assertThat(JsonPath.from(line).getString(column)).isNotBlank());
    }

    @Test
    void forms_have_tags_of_their_own_and_an_unchanged_answer_is_304() {
        String json = given().get("/api/v1/sanctions?on=2016-12-15").header("ETag");
        String csv =
                given().accept("text/csv").get("/api/v1/sanctions?on=2016-12-15").header("ETag");
        assertThat(csv).isNotEqualTo(json);
        given().header("If-None-Match", json)
                .get("/api/v1/sanctions?on=2016-12-15")
                .then()
                .statusCode(304);
        given().header("If-None-Match", json)
                .accept("text/csv")
                .get("/api/v1/sanctions?on=2016-12-15")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=xml",
                "actor=Japan",
                "target=1",
                "relationship=JPN",
                "on=2016-13-01",
                "knownOn=x",
                "asOf=2016",
                "limit=0",
                "cursor=PjE"
            })
    void a_faulty_parameter_is_a_400_that_names_it(String query) {
        get("?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/query/" + query.split("=")[0]));
    }

    @Test
    void a_form_that_is_not_offered_is_406() {
        given().accept("text/html").get("/api/v1/sanctions").then().statusCode(406);
    }
}
