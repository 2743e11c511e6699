package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main job, end to end, on the Japan–Russia data: log an event, see the relationship change.
 */
@OnSharedStack
class MainJobIT {
    private static final String TEMPERATURE = "/api/v1/relationships/JPN-RUS/temperature";

    @ParameterizedTest
    @ValueSource(strings = {"decayed-mean", "flow", "stock"})
    void shares_of_the_explanation_add_up_to_the_temperature_exactly(String model) {
        String query = "?on=2016-12-15&model=" + model;
        JsonPath point =
                given().get(TEMPERATURE + query).then().statusCode(200).extract().jsonPath();
        JsonPath explanation =
                given().get(TEMPERATURE + "/explanation" + query + "&limit=20")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        BigDecimal sum = decimal(explanation, "rest.share");
        for (String share : explanation.getList("contributions.share", String.class)) {
            sum = sum.add(new BigDecimal(share));
        }
        assertThat(sum).isEqualByComparingTo(decimal(explanation, "sum"));
        BigDecimal value =
                model.equals("flow")
                        ? decimal(point, "points[0].cooperation")
                                .subtract(decimal(point, "points[0].conflict"))
                        : decimal(point, "points[0].value");
        assertThat(sum).isEqualByComparingTo(value);
        assertThat(explanation.getList("contributions")).hasSize(20);
    }

    @Test
    void the_five_projects_are_there_with_their_status_and_what_blocks_them() {
        JsonPath answer =
                given().get("/api/v1/joint-activities?plan=five-projects&on=2017-12-31")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.id",
                                hasItems(
                                        "aquaculture",
                                        "wind-power",
                                        "waste-processing",
                                        "tourism",
                                        "greenhouses"))
                        .extract()
                        .jsonPath();
        assertThat(answer.getList("items")).hasSize(5);
        for (int item = 0; item < 5; item++) {
            assertThat(answer.getString("items[" + item + "].status")).isNotBlank();
            assertThat(answer.getString("items[" + item + "].blockedBy")).contains("whose-law");
            assertThat(answer.getString("items[" + item + "].contradictedBy"))
                    .contains("shikotan-sez");
        }
    }

    @Test
    void the_islands_are_at_level_4_but_were_at_3_as_known_in_december_2016() {
        String islands = "/api/v1/territories/nt-sk/militarization?on=2016-12-15";
        given().get(islands)
                .then()
                .statusCode(200)
                .body("level", equalTo(4))
                .body("clauses", notNullValue());
        given().get(islands + "&knownOn=2016-12-15")
                .then()
                .statusCode(200)
                .body("level", equalTo(3));
    }

    @Test
    void a_disputed_place_carries_every_claimants_name() {
        given().get("/api/v1/territories/nt-sk/militarization")
                .then()
                .statusCode(200)
                .body(
                        "territory.names.name",
                        hasItems(
                                "Northern Territories", "Southern Kurils", "北方領土", "Южные Курилы"));
    }

    @Test
    void a_logged_event_moves_temperature_activity_and_level() {
        String before =
                read(
                        "/api/v1/relationships/KOR-PRK/temperature?on=2018-06-01",
                        "",
                        "points[0].value");
        assertThat(new BigDecimal(before)).isZero();

        String summit = log("summit", "\"stage\":\"held\",\"level\":\"leaders\",\"host\":\"KOR\"");
        BigDecimal warm =
                new BigDecimal(
                        read(
                                "/api/v1/relationships/KOR-PRK/temperature?on=2018-06-01",
                                summit,
                                "points[0].value"));
        assertThat(warm).isPositive();

        String activity =
                log(
                        "joint-activity",
                        "\"stage\":\"agreed\",\"activity\":\"rail-link\",\"name\":\"Rail link\"");
        assertThat(read("/api/v1/joint-activities/rail-link?on=2018-06-01", activity, "status"))
                .isEqualTo("agreed");

        String forces =
                log(
                        "deployment",
                        "\"stage\":\"deployed\",\"territory\":\"test-island\",\"system\":\"Type 12\",\"category\":\"artillery\",\"count\":4");
        assertThat(
                        read(
                                "/api/v1/territories/test-island/militarization?on=2018-06-01",
                                forces,
                                "level"))
                .isEqualTo("2");
        BigDecimal cooler =
                new BigDecimal(
                        read(
                                "/api/v1/relationships/KOR-PRK/temperature?on=2018-06-01",
                                forces,
                                "points[0].value"));
        assertThat(cooler).isNotEqualByComparingTo(warm);
    }

    /** Logs an event between two states that the data set says nothing about; its position. */
    private static String log(String kind, String fields) {
        String event =
                """
                {"kind":"%s","occurred":"2018-05-26","title":"System test: %s",%s,
                 "participants":[{"actor":"PRK","role":"initiator"},{"actor":"KOR","role":"host"}],
                 "sources":[{"citation":"system test","reliability":"A","credibility":1}]}
                """
                        .formatted(kind, kind, fields);
        Response answer =
                given().contentType("application/json").body(event).post("/api/v1/events");
        answer.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("Log-Position", notNullValue());
        given().contentType("application/json")
                .body(event)
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("id", equalTo(answer.path("id")));
        return answer.header("Log-Position");
    }

    private static String read(String address, String position, String path) {
        var request =
                position.isEmpty()
                        ? given()
                        : given().header("Min-Position", position).header("Prefer", "wait=20");
        return request.get(address).then().statusCode(200).extract().jsonPath().getString(path);
    }

    @Test
    void every_event_of_the_data_set_is_in_the_list() {
        List<String> kinds =
                given().get("/api/v1/events?limit=1000")
                        .then()
                        .statusCode(200)
                        .body("page.next", equalTo(null))
                        .extract()
                        .path("items.event.kind");
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(130);
        assertThat(kinds)
                .contains(
                        "summit",
                        "sanction",
                        "deployment",
                        "economic-deal",
                        "joint-activity",
                        "agreement",
                        "position",
                        "statement",
                        "indicator",
                        "survey",
                        "office",
                        "coded-act");
    }

    @Test
    void nothing_is_parked_and_the_read_side_has_caught_up() {
        given().get("/api/v1/admin/parked")
                .then()
                .statusCode(200)
                .body("parked.size()", equalTo(0));
        given().get("/api/v1/freshness").then().statusCode(200).body("parked", equalTo(0));
        given().get("/health").then().statusCode(200);
        given().get("/api/v1/relationships")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("JPN-RUS"));
    }

    private static BigDecimal decimal(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }
}
