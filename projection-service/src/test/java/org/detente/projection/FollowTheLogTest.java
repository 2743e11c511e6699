package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.contract.AnsweredAsDocumented;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From records in a real Kafka to answers over HTTP. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class FollowTheLogTest {
    private static final String RELATIONSHIP = "/api/v1/relationships/JPN-RUS";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EmptyTables tables;

    private String position = "";

    /** Other tests leave events of their own; what the log holds is appended again. */
    @BeforeEach
    void log_some_events() throws SQLException {
        tables.empty();
        RestAssured.config =
                RestAssured.config()
                        .jsonConfig(
                                JsonConfig.jsonConfig()
                                        .numberReturnType(NumberReturnType.BIG_DECIMAL));
        try (TestLog log = new TestLog(bootstrapServers)) {
            position = log.append(TestLog.VISIT, TestLog.SANCTION, TestLog.MISSILES);
        }
    }

    private RequestSpecification upToDate() {
        return given().header("Min-Position", position).header("Prefer", "wait=30");
    }

    @Test
    void a_logged_event_can_be_read_and_moves_the_temperature() {
        Response answer =
                upToDate()
                        .get(RELATIONSHIP + "/temperature?on=2016-12-15")
                        .then()
                        .statusCode(200)
                        .header("Log-Position", notNullValue())
                        .header("ETag", containsString("W/"))
                        .header("Preference-Applied", "wait=25")
                        .body("points[0].events", equalTo(3))
                        .extract()
                        .response();
        assertThat(answer.jsonPath().getDouble("points[0].value")).isNotZero();
    }

    @Test
    void shares_of_an_explanation_add_up_to_the_value() {
        JsonPath answer =
                upToDate()
                        .get(RELATIONSHIP + "/temperature/explanation?on=2016-12-15&limit=2")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        BigDecimal sum = decimal(answer, "rest.share");
        for (int line = 0; line < answer.getInt("contributions.size()"); line++) {
            sum = sum.add(decimal(answer, "contributions[" + line + "].share"));
        }
        assertThat(sum).isEqualByComparingTo(decimal(answer, "reading.value"));
        assertThat(sum).isEqualByComparingTo(decimal(answer, "sum"));
    }

    @Test
    void what_was_not_yet_public_does_not_count_with_known_on() {
        upToDate()
                .get(RELATIONSHIP + "/temperature?on=2016-12-31&knownOn=2016-12-31")
                .then()
                .statusCode(200)
                .body("points[0].events", equalTo(2));
        upToDate()
                .get(RELATIONSHIP + "/temperature?on=2016-12-31")
                .then()
                .statusCode(200)
                .body("points[0].events", equalTo(3));
    }

    @Test
    void every_model_answers_and_explains_itself() {
        for (String model : List.of("decayed-mean", "flow", "stock", "sums")) {
            upToDate()
                    .get(
                            RELATIONSHIP
                                    + "/temperature?from=2016-01-01&to=2016-12-31&step=month&model="
                                    + model)
                    .then()
                    .statusCode(200)
                    .body("points.size()", equalTo(12))
                    .body("model", equalTo(model));
            upToDate()
                    .get(RELATIONSHIP + "/temperature/explanation?on=2016-12-31&model=" + model)
                    .then()
                    .statusCode(200)
                    .body("formula", notNullValue());
        }
    }

    @Test
    void a_change_is_explained_by_new_events_and_fading_ones() {
        JsonPath answer =
                upToDate()
                        .get(
                                RELATIONSHIP
                                        + "/temperature/explanation?from=2016-06-01&to=2016-12-31")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        BigDecimal change =
                decimal(answer, "reading.value").subtract(decimal(answer, "earlier.value"));
        assertThat(decimal(answer, "sum")).isEqualByComparingTo(change);
        assertThat(decimal(answer, "newEvents").add(decimal(answer, "fading")))
                .isEqualByComparingTo(change);
    }

    @Test
    void an_unchanged_answer_is_304() {
        String etag = upToDate().get(RELATIONSHIP + "/temperature?on=2016-12-15").header("ETag");
        given().header("If-None-Match", etag)
                .get(RELATIONSHIP + "/temperature?on=2016-12-15")
                .then()
                .statusCode(304);
        given().header("If-None-Match", etag)
                .get(RELATIONSHIP + "/temperature?on=2016-12-16")
                .then()
                .statusCode(200);
    }

    @Test
    void the_other_order_is_redirected() {
        given().redirects()
                .follow(false)
                .get("/api/v1/relationships/RUS-JPN/temperature?on=2016-12-15")
                .then()
                .statusCode(308)
                .header(
                        "Location",
                        containsString("/api/v1/relationships/JPN-RUS/temperature?on=2016-12-15"));
    }

    @Test
    void a_position_beyond_the_log_is_a_503_that_says_what_to_do() {
        given().header("Min-Position", new LogPosition("x", Map.of(0, 99L)).token())
                .get(RELATIONSHIP)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/projection-lag"));
        given().header("Min-Position", "nonsense!")
                .get(RELATIONSHIP)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void faulty_parameters_are_400_problems_that_name_them() {
        for (String query :
                List.of(
                        "on=2016-13-01",
                        "model=x",
                        "halfLife=0",
                        "scale=x",
                        "from=2017-01-01&to=2016-01-01",
                        "on=2016-01-01&from=2015-01-01",
                        "step=year",
                        "maxPoints=1",
                        "knownOn=yesterday")) {
            given().get(RELATIONSHIP + "/temperature?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(
                            "detail",
                            containsString("Parameter " + query.substring(0, query.indexOf('='))));
        }
        given().get("/api/v1/relationships/Japan").then().statusCode(404);
        given().get("/api/v1/relationships/JPN-XXX").then().statusCode(404);
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().delete("/api/v1/events")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void events_are_listed_in_pages_that_follow_each_other_both_ways() {
        upToDate()
                .get("/api/v1/events?relationship=JPN-RUS")
                .then()
                .statusCode(200)
                .body("page.next", nullValue());
        List<String> forward = new ArrayList<>();
        String cursor = "";
        JsonPath page;
        do {
            page =
                    given().get("/api/v1/events?limit=1" + cursor)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            forward.addAll(page.getList("items.id", String.class));
            cursor = "&cursor=" + page.getString("page.next");
        } while (page.getString("page.next") != null);
        assertThat(forward).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        JsonPath back =
                given().get("/api/v1/events?limit=2&cursor=" + page.getString("page.prev"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(back.getList("items.id", String.class))
                .isEqualTo(forward.subList(forward.size() - 3, forward.size() - 1));
        given().get("/api/v1/events?limit=1001").then().statusCode(400);
        given().get("/api/v1/events?cursor=xyz")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void an_event_is_found_by_its_id_and_by_its_facets() {
        String id =
                upToDate()
                        .get("/api/v1/events?kind=summit&actor=JPN&place=nagato")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        given().get("/api/v1/events/" + id)
                .then()
                .statusCode(200)
                .body("event.kind", equalTo("summit"))
                .body("relationships", hasItem("JPN-RUS"));
        given().get("/api/v1/events/00000000-0000-8000-8000-000000000000").then().statusCode(404);
        given().get("/api/v1/events?from=2016-12-16&to=2016-12-16&kind=summit")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_record_that_is_no_event_is_parked_and_the_rest_goes_on() {
        try (TestLog log = new TestLog(bootstrapServers)) {
            log.appendRaw("{\"kind\":\"summit\"}");
            position = log.append(TestLog.SANCTION);
        }
        upToDate()
                .get("/api/v1/admin/parked")
                .then()
                .statusCode(200)
                .body("parked.projection", hasItem("*"))
                .body("parked[0].errorDetail", containsString("required"));
        given().get("/api/v1/freshness")
                .then()
                .statusCode(200)
                .body("lagRecords", equalTo(0))
                .body("state", equalTo("running"));
    }

    @Test
    void event_service_learns_which_events_are_known() {
        String id =
                upToDate().get("/api/v1/events?kind=summit").then().extract().path("items[0].id");
        given().contentType("application/json")
                .body("{\"ids\":[\"" + id + "\",\"00000000-0000-8000-8000-000000000000\"]}")
                .post("/internal/known-events")
                .then()
                .statusCode(200)
                .body("known.id", equalTo(List.of(id)));
    }

    private static BigDecimal decimal(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }
}
