package org.detente.intake.amendment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.intake.surroundings.Amending.amend;
import static org.detente.intake.surroundings.Amending.because;
import static org.detente.intake.surroundings.Amending.correction;
import static org.detente.intake.surroundings.Amending.log;
import static org.detente.intake.surroundings.Amending.logged;
import static org.detente.intake.surroundings.Amending.problem;
import static org.detente.intake.surroundings.Amending.retracted;
import static org.detente.intake.surroundings.Amending.whole;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.codec.AmendmentCodec;
import org.detente.intake.log.LogPosition;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** What is said about events in a real log, and what may be. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AmendmentApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LogContents log = Surroundings.current().log();

    @Test
    void a_correction_is_recorded_beside_its_event_and_makes_a_version() throws IOException {
        ObjectNode event = Events.anySummit();
        String id = log(event);
        Response response =
                amend(id, "corrections", id, correction(event.put("title", "Putin in Nagato")));

        String amendment = response.path("id");
        response.then()
                .statusCode(201)
                .header("Location", "/api/v1/events/" + id + "/history")
                .header("ETag", '"' + amendment + '"')
                .header("Log-Position", equalTo(response.path("logPosition").toString()))
                .body("event", equalTo(id))
                .body("version", equalTo(amendment))
                .body("status", equalTo("accepted"))
                .body("recordedAt", notNullValue());
        LogPosition position = LogPosition.of(response.path("position"));
        ConsumerRecord<String, byte[]> record = log.at(position.partition(), position.offset());
        assertThat(record.key()).isEqualTo(id);
        assertThat(header(record, "ce_id")).isEqualTo(amendment);
        assertThat(header(record, "ce_type")).isEqualTo("detente.correction.v1");
        assertThat(header(record, "ce_subject")).isEqualTo("JPN-RUS");
        assertThat(header(record, "recorded-by")).isEqualTo("local");
        assertThat(AmendmentCodec.canonical(AmendmentCodec.decode(record.value())))
                .isEqualTo(record.value());
        assertThat(JSON.readTree(record.value()).at("/supersedes/0").asText()).isEqualTo(id);
    }

    @Test
    void an_event_is_retracted_and_counts_again_and_each_needs_the_other_before() {
        String id = logged();
        problem(amend(id, "reinstatement", id, because("x")), 409, "no-change", id, "live");
        String version = retracted(id, id);
        problem(
                amend(id, "retraction", version, because("Again.")),
                409,
                "no-change",
                version,
                "retracted");
        problem(
                amend(id, "corrections", version, correction(Events.anySummit())),
                409,
                "wrong-state",
                version,
                "retracted");

        Response again = amend(id, "reinstatement", version, because("It did happen."));
        again.then().statusCode(201).body("event", equalTo(id));
        amend(id, "corrections", again.path("version"), correction(Events.anySummit()))
                .then()
                .statusCode(201);
    }

    @Test
    void the_same_amendment_again_is_known_whatever_was_said_since() {
        String id = logged();
        ObjectNode body = because("Logged by mistake.");
        Response first = amend(id, "retraction", id, body);
        String version = first.path("version");
        long size = log.size();
        amend(id, "retraction", id, body)
                .then()
                .statusCode(200)
                .header("ETag", '"' + version + '"')
                .body("id", equalTo(version))
                .body("status", equalTo("duplicate"))
                .body("recordedAt", equalTo(first.path("recordedAt")))
                .body("position", equalTo(first.path("position")));
        assertThat(log.size()).isEqualTo(size);

        String later = amend(id, "reinstatement", version, because("It did.")).path("version");
        amend(id, "retraction", id, body)
                .then()
                .statusCode(200)
                .header("ETag", '"' + later + '"')
                .body("version", equalTo(later));
    }

    @Test
    void a_version_that_was_superseded_is_stale_and_the_present_one_is_told() {
        String id = logged();
        String version = retracted(id, id);

        problem(
                amend(id, "corrections", id, correction(Events.anySummit())),
                412,
                "precondition-failed",
                version,
                "retracted");
    }

    @Test
    void without_a_version_nothing_is_amended() {
        String id = logged();
        given().contentType("application/json")
                .body(because("x").toString())
                .post("/api/v1/events/" + id + "/retraction")
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-required"));
        for (String tag : List.of("*", "W/\"" + id + '"', id, "\"\"", '"' + id + "\",\"x\"")) {
            given().contentType("application/json")
                    .header("If-Match", tag)
                    .body(because("x").toString())
                    .post("/api/v1/events/" + id + "/retraction")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors[0].pointer", equalTo("/If-Match"));
        }
    }

    @Test
    void what_the_log_does_not_hold_is_not_there() {
        String unknown = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285";
        for (String id : List.of(unknown, "nonsense")) {
            amend(id, "retraction", unknown, because("x"))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void an_amendment_is_not_amended_and_its_event_is_named() {
        String id = logged();
        String amendment = retracted(id, id);

        amend(amendment, "retraction", amendment, because("x"))
                .then()
                .statusCode(404)
                .body("detail", matchesPattern(".*amendment of the event " + id + ".*"));
    }

    @Test
    void all_faults_of_a_body_are_named_at_once() {
        String id = logged();
        ObjectNode body = correction(Events.anySummit().put("weather", 1).put("occurred", "2999"));
        body.put("reason", " ").put("event", id);

        Response response = amend(id, "corrections", id, body);
        response.then().statusCode(400).body("type", equalTo("/problems/invalid-amendment"));
        assertThat(response.jsonPath().getList("errors.pointer", String.class))
                .contains("/reason", "/event", "/content/weather", "/content/occurred");
    }

    @Test
    void a_correction_to_the_content_that_counts_changes_nothing() {
        ObjectNode event = Events.anySummit();
        String id = log(event);

        problem(
                amend(id, "corrections", id, correction(event.put("importance", "1"))),
                409,
                "no-change",
                id,
                "live");
    }

    @Test
    void an_amendment_sent_as_an_event_is_told_its_address() {
        String id = logged();
        ObjectNode whole = whole("retraction", id, id, because("x"));
        for (ObjectNode body : List.of(whole, whole.deepCopy().put("weather", 1))) {
            given().contentType("application/json")
                    .body(body.toString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-event"))
                    .body("errors.size()", equalTo(1))
                    .body("errors[0].pointer", equalTo("/kind"))
                    .body("errors[0].detail", matchesPattern(".*/retraction with If-Match.*"));
        }
    }

    @Test
    void a_body_over_the_limit_is_told_the_limit() {
        String id = logged();
        amend(id, "retraction", id, because("x".repeat(1_100_000)))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
