package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What event-service asks before it imports a file. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class EventChecksTest {
    private static final String IN_OTHER_WORDS =
            TestLog.VISIT.replace("Visit to Nagato and Tokyo", "Putin visits Nagato and Tokyo");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EmptyTables tables;

    @BeforeEach
    void empty_the_tables() throws SQLException {
        tables.empty();
    }

    /** Logs events and gives the position of all of the log, once it is applied. */
    private String logged(String... events) {
        try (TestLog log = new TestLog(bootstrapServers)) {
            return given().header("Min-Position", log.append(events))
                    .header("Prefer", "wait=30")
                    .get("/api/v1/events?limit=1")
                    .header("Log-Position");
        }
    }

    private static ValidatableResponse ask(String position, String... events) {
        return given().contentType("application/json")
                .body(
                        "{\"position\":\"%s\",\"waitSeconds\":1,\"events\":[%s]}"
                                .formatted(position, String.join(",", events)))
                .post("/internal/event-checks")
                .then();
    }

    private static String idOf(String event) {
        return ((Parsed.Valid) EventCodec.parse(event.getBytes(StandardCharsets.UTF_8)))
                .id()
                .toString();
    }

    @Test
    void what_is_held_is_told_with_its_place_and_what_is_told_again_with_its_candidates() {
        ask(logged(TestLog.VISIT), TestLog.VISIT, IN_OTHER_WORDS)
                .statusCode(200)
                .body("events[0].id", equalTo(idOf(TestLog.VISIT)))
                .body("events[0].held.state", equalTo("live"))
                .body("events[0].held.position", matchesPattern("\\d+:\\d+"))
                .body("events[0].candidates", empty())
                .body("events[1].held", nullValue())
                .body("events[1].candidates.event", contains(idOf(TestLog.VISIT)))
                .body("events[1].candidates.likelihood", contains("likely"))
                .body("events[1].candidates.title", contains("Visit to Nagato and Tokyo"));
    }

    @Test
    void what_came_after_the_position_is_not_looked_at() {
        String before = logged(TestLog.SANCTION);
        logged(TestLog.VISIT);
        ask(before, TestLog.SANCTION, TestLog.VISIT, IN_OTHER_WORDS)
                .statusCode(200)
                .body("events[0].held.state", equalTo("live"))
                .body("events[1].held", nullValue())
                .body("events[2].candidates", empty());
    }

    @Test
    void a_position_of_another_log_is_never_reached() {
        ask("bm93aGVyZTswOjE", TestLog.VISIT)
                .statusCode(503)
                .body("type", equalTo("/problems/projection-lag"));
    }
}
