package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships at a glance, those beside them, and triangles of them. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class RelationshipsApiTest {
    private static final String RADAR =
            """
            {"kind":"deployment","stage":"deployed","territory":"kor-seongju","system":"THAAD","category":"air-defence",
             "occurred":"2016-12-01","title":"Radar in Korea",
             "participants":[{"actor":"USA","role":"initiator"},{"actor":"RUS","role":"target"}],
             "bearsOn":[{"relationship":"JPN-RUS","weight":"0.5"}],
             "sources":[{"citation":"test","reliability":"B","credibility":2}]}
            """;
    private static final String TALKS =
            """
            {"kind":"summit","stage":"held","level":"leaders","occurred":"2016-09-05","title":"Talks",
             "host":"JPN",
             "participants":[{"actor":"USA","role":"initiator"},{"actor":"JPN","role":"host"}],
             "sources":[{"citation":"test","reliability":"B","credibility":2}]}
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EmptyTables tables;

    private String position = "";

    @BeforeEach
    void log_some_events() throws SQLException {
        tables.empty();
        try (TestLog log = new TestLog(bootstrapServers)) {
            position = log.append(TestLog.VISIT, TestLog.SANCTION, TestLog.MISSILES, RADAR, TALKS);
        }
    }

    private ValidatableResponse get(String path) {
        return given().header("Min-Position", position)
                .header("Prefer", "wait=30")
                .get(path)
                .then();
    }

    @Test
    void relationships_are_listed_with_their_temperature() {
        get("/api/v1/relationships?on=2016-12-15")
                .statusCode(200)
                .body("items.id", contains("JPN-RUS", "JPN-USA", "RUS-USA"))
                .body(
                        "items.lastEvent.title",
                        contains("Visit to Nagato and Tokyo", "Talks", "Radar in Korea"))
                .body("items[1].reason", containsString("towards cooperation"));
    }

    @Test
    void a_relationship_says_what_weighs_most_and_how_it_moved() {
        get("/api/v1/relationships/JPN-RUS?on=2016-12-15")
                .statusCode(200)
                .body("actors.name", equalTo(List.of("Japan", "Russia")))
                .body("temperature.label", notNullValue())
                .body("change.days7", notNullValue())
                .body("leading.event.title", equalTo("Coastal missiles"))
                .body(
                        "reason",
                        containsString(
                                "the heaviest event is “Coastal missiles” (2016-11~), towards conflict."));
        get("/api/v1/relationships/JPN-RUS?on=2016-12-15&knownOn=2016-12-15")
                .statusCode(200)
                .body("leading.event.title", equalTo("Radar in Korea"));
    }

    @Test
    void a_day_before_every_event_has_nothing_that_weighs() {
        get("/api/v1/relationships/JPN-RUS?on=1990-01-01")
                .statusCode(200)
                .body("leading", nullValue())
                .body("reason", nullValue())
                .body("lastEvent", nullValue());
    }

    @Test
    void other_models_say_no_more_than_they_know() {
        get("/api/v1/relationships/JPN-RUS?on=2016-12-15&model=flow")
                .statusCode(200)
                .body("change", nullValue())
                .body("leading", nullValue());
        get("/api/v1/relationships/JPN-RUS?on=2016-12-15&model=stock")
                .statusCode(200)
                .body("change.days30", notNullValue())
                .body("reason", nullValue());
    }

    @Test
    void neighbours_are_relationships_whose_events_bear_on_it() {
        get("/api/v1/relationships/JPN-RUS/neighbours?on=2016-12-15")
                .statusCode(200)
                .body("items.relationship", contains("RUS-USA"))
                .body("items[0].events", equalTo(1))
                .body("items[0].lastEvent.title", equalTo("Radar in Korea"));
        get("/api/v1/relationships/JPN-RUS/neighbours?on=2016-11-30")
                .statusCode(200)
                .body("items.size()", equalTo(0));
        get("/api/v1/relationships/RUS-USA/neighbours?on=2016-12-15")
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_triad_is_balanced_when_the_product_of_its_signs_is_positive() {
        get("/api/v1/triads?actor=USA&actor=JPN&actor=RUS&on=2016-12-15")
                .statusCode(200)
                .body("actors.id", contains("JPN", "RUS", "USA"))
                .body("sides.relationship", contains("JPN-RUS", "JPN-USA", "RUS-USA"))
                .body("sides.sign", contains("negative", "positive", "negative"))
                .body("balanced", equalTo(true));
        get("/api/v1/triads?actor=USA&actor=JPN&actor=CHN&on=2016-12-15")
                .statusCode(200)
                .body("sides.sign", hasItem("none"))
                .body("balanced", nullValue());
    }

    @Test
    void a_triad_wants_three_different_actors_and_a_model_with_a_sign() {
        for (String wrong :
                List.of(
                        "actor=USA&actor=JPN",
                        "actor=USA&actor=JPN&actor=USA",
                        "actor=usa&actor=JPN&actor=RUS")) {
            get("/api/v1/triads?" + wrong)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/query/actor"));
        }
        get("/api/v1/triads?actor=USA&actor=JPN&actor=RUS&model=flow")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/model"));
    }
}
