package org.detente.intake.surroundings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

/** Logs and amends events as a client does. */
public final class Amending {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Amending() {}

    /** Logs an event of its own and gives its id, which is its first version. */
    public static String logged() {
        return log(Events.anySummit());
    }

    /** Logs the event and gives its id. */
    public static String log(ObjectNode event) {
        return given().contentType("application/json")
                .body(event.toString())
                .post("/api/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** {@code {"reason": …}}. */
    public static ObjectNode because(String reason) {
        return JSON.createObjectNode().put("reason", reason);
    }

    /** A correction to the content. */
    public static ObjectNode correction(ObjectNode content) {
        return because("The paper says otherwise.").set("content", content);
    }

    /** A link to the other event. */
    public static ObjectNode link(String relation, String other, String action) {
        return because("Told twice.")
                .put("relation", relation)
                .put("other", other)
                .put("action", action);
    }

    /** Sends an amendment of the event at the version. */
    public static Response amend(String event, String act, String version, ObjectNode body) {
        return given().contentType("application/json")
                .header("If-Match", '"' + version + '"')
                .body(body.toString())
                .post("/api/v1/events/" + event + "/" + act);
    }

    /** Retracts the event and gives its new version. */
    public static String retracted(String event, String version) {
        return amend(event, "retraction", version, because("Logged by mistake."))
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    /** The amendment as a line of a batch. */
    public static ObjectNode whole(String kind, String event, String version, ObjectNode said) {
        ObjectNode whole = said.deepCopy().put("kind", kind).put("event", event);
        whole.putArray("supersedes").add(version);
        return whole;
    }

    /** Checks that the answer is this problem and tells how the event stands. */
    public static void problem(
            Response response, int status, String slug, String version, String state) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("version", equalTo(version))
                .body("state", equalTo(state));
    }
}
