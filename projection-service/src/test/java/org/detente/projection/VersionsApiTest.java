package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.projection.AmendedVisits.CONTESTED_VERSION;
import static org.detente.projection.AmendedVisits.CORRECTION;
import static org.detente.projection.AmendedVisits.DISPUTED;
import static org.detente.projection.AmendedVisits.DOUBLE;
import static org.detente.projection.AmendedVisits.MERGER;
import static org.detente.projection.AmendedVisits.ONE_CLAIM;
import static org.detente.projection.AmendedVisits.OTHER_CLAIM;
import static org.detente.projection.AmendedVisits.OTHER_WAY;
import static org.detente.projection.AmendedVisits.RETRACTION;
import static org.detente.projection.AmendedVisits.RUMOUR;
import static org.detente.projection.AmendedVisits.VISIT;
import static org.detente.projection.AmendedVisits.VISIT_RENAMED;
import static org.detente.projection.AmendedVisits.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.detente.contract.AnsweredAsDocumented;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How events stand at a position of the log, as event-service asks before it takes an amendment.
 */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class VersionsApiTest {
    /** Other classes empty the tables: once for each class is enough. */
    private static String position = "";

    @BeforeEach
    void log_events_and_amendments() {
        if (position.isEmpty()) {
            position = AmendedVisits.append();
        }
    }

    @Test
    void event_service_learns_how_events_stand_at_a_position() {
        JsonPath answer =
                ask(
                        List.of(
                                id(VISIT),
                                id(CORRECTION),
                                id(RUMOUR),
                                id(DOUBLE),
                                id(DISPUTED),
                                "00000000-0000-8000-8000-000000000000"));
        assertThat(answer.getList("events.id", String.class))
                .containsExactly(id(VISIT), id(CORRECTION), id(RUMOUR), id(DOUBLE), id(DISPUTED));
        assertThat(answer.getList("events.event", String.class))
                .containsExactly(id(VISIT), id(VISIT), id(RUMOUR), id(DOUBLE), id(DISPUTED));
        assertThat(answer.getList("events.state", String.class))
                .containsExactly("live", "live", "retracted", "merged", "live");
        assertThat(answer.getList("events.version", String.class))
                .containsExactly(
                        id(CORRECTION),
                        id(CORRECTION),
                        id(RETRACTION),
                        id(MERGER),
                        CONTESTED_VERSION);
        assertThat(answer.getList("events.contentId", String.class))
                .containsExactly(
                        id(VISIT_RENAMED),
                        id(VISIT_RENAMED),
                        id(RUMOUR),
                        id(DOUBLE),
                        id(OTHER_WAY));
        assertThat(answer.getList("events[4].entries", String.class))
                .containsExactly(id(DISPUTED), id(ONE_CLAIM), id(OTHER_CLAIM));
        assertThat(answer.getList("events[0].links")).isEmpty();
        assertThat(answer.getList("events[3].links"))
                .isEqualTo(List.of(Map.of("relation", "same-as", "other", id(VISIT))));
        assertThat(answer.getString("events[0].position"))
                .isEqualTo(
                        given().get("/api/v1/events/" + id(VISIT) + "/history")
                                .path("entries[1].position"));
    }

    @Test
    void a_question_that_cannot_be_answered_exactly_is_refused() {
        given().contentType("application/json")
                .body(question(List.of(id(VISIT)), new LogPosition("x", Map.of(0, 1L)).token(), 0))
                .post("/internal/versions")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/projection-lag"));
        given().contentType("application/json")
                .body(question(Collections.nCopies(1001, id(VISIT)), position, 0))
                .post("/internal/versions")
                .then()
                .statusCode(400)
                .body("detail", containsString("ids"));
    }

    private JsonPath ask(List<String> ids) {
        return given().contentType("application/json")
                .body(question(ids, position, 25))
                .post("/internal/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> question(
            List<String> ids, String position, int waitSeconds) {
        return Map.of("ids", ids, "position", position, "waitSeconds", waitSeconds);
    }
}
