package org.detente.intake.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an event would change is told, and nothing is appended. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DryRunApiTest {
    private final LogContents log = Surroundings.current().log();
    private Map<Integer, Long> ends = Map.of();

    @BeforeEach
    void note_where_the_log_ends() {
        ends = log.ends();
    }

    @AfterEach
    void the_log_ends_where_it_ended() {
        assertThat(log.ends()).isEqualTo(ends);
    }

    private static ValidatableResponse dryRun(String event) {
        return given().contentType("application/json")
                .body(event)
                .post("/api/v1/events?dryRun=true")
                .then();
    }

    private static String idOf(ObjectNode event) {
        byte[] json = event.toString().getBytes(StandardCharsets.UTF_8);
        return ((Parsed.Valid) EventCodec.parse(json)).id().toString();
    }

    @Test
    void a_good_event_is_told_with_its_effects_on_its_own_day_and_today() {
        ObjectNode event = Events.anySummit();
        String today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC)).toString();
        dryRun(event.toString())
                .statusCode(200)
                .body("id", equalTo(idOf(event)))
                .body("known", equalTo(false))
                .body("duplicates.event.title", contains("President Putin visits Japan"))
                .body("on", contains("2016-12-15", today))
                .body("effects.asked.events.title", contains("President Putin visits Japan"));
    }

    @Test
    void decimals_are_handed_on_to_the_digit() {
        assertThat(dryRun(Events.anySummit().toString()).extract().asString())
                .contains("\"difference\":-0.000410");
    }

    @Test
    void what_the_log_holds_is_known() {
        ObjectNode event = Events.anySummit();
        Surroundings.current().readSide().learn(idOf(event), "5:78");
        dryRun(event.toString()).statusCode(200).body("known", equalTo(true));
    }

    @Test
    void what_could_not_be_logged_gets_the_problem_that_logging_it_gets() {
        ObjectNode faulty = Events.anySummit().put("occurred", "2999").put("colour", "red");
        String logged =
                given().contentType("application/json")
                        .body(faulty.toString())
                        .post("/api/v1/events")
                        .then()
                        .statusCode(400)
                        .extract()
                        .path("errors")
                        .toString();
        ValidatableResponse tried = dryRun(faulty.toString()).statusCode(400);
        tried.body("type", equalTo("/problems/invalid-event"));
        assertThat(tried.extract().path("errors").toString())
                .isEqualTo(logged)
                .contains("/occurred", "/colour");
        dryRun("{\"kind\":\"retraction\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("amendment"));
    }

    @Test
    void what_is_neither_true_nor_false_is_refused() {
        given().contentType("application/json")
                .body(Events.anySummit().toString())
                .post("/api/v1/events?dryRun=yes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", contains("/dryRun"));
    }

    @Test
    void while_the_read_side_cannot_say_there_is_no_answer() {
        Surroundings.current().readSide().fallBehind();
        try {
            unanswered("projection-lag");
        } finally {
            Surroundings.current().readSide().catchUp();
        }
        Surroundings.current().stopReadSide();
        try {
            unanswered("read-side-unavailable");
        } finally {
            Surroundings.current().startReadSide();
        }
    }

    private static void unanswered(String slug) {
        dryRun(Events.anySummit().toString())
                .statusCode(503)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("type", equalTo("/problems/" + slug))
                .body("detail", containsString("Nothing was logged"));
    }
}
