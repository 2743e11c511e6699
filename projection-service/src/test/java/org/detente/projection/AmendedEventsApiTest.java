package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.detente.projection.AmendedVisits.AMENDED;
import static org.detente.projection.AmendedVisits.AMENDED_AGAIN;
import static org.detente.projection.AmendedVisits.CONTESTED_VERSION;
import static org.detente.projection.AmendedVisits.CORRECTION;
import static org.detente.projection.AmendedVisits.DISPUTED;
import static org.detente.projection.AmendedVisits.DOUBLE;
import static org.detente.projection.AmendedVisits.LOGGED;
import static org.detente.projection.AmendedVisits.MERGER;
import static org.detente.projection.AmendedVisits.ONE_CLAIM;
import static org.detente.projection.AmendedVisits.OTHER_CLAIM;
import static org.detente.projection.AmendedVisits.RETRACTION;
import static org.detente.projection.AmendedVisits.RUMOUR;
import static org.detente.projection.AmendedVisits.VISIT;
import static org.detente.projection.AmendedVisits.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.detente.contract.AnsweredAsDocumented;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that were corrected, retracted, merged or contested, as they are answered over HTTP. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class AmendedEventsApiTest {
    private static final String LIST = "/api/v1/events?place=of-amended-events";

    /** Other classes empty the tables: once for each class is enough. */
    private static String position = "";

    @BeforeEach
    void log_events_and_amendments() {
        if (position.isEmpty()) {
            position = AmendedVisits.append();
        }
        upToDate().get(LIST).then().statusCode(200);
    }

    private RequestSpecification upToDate() {
        return given().header("Min-Position", position).header("Prefer", "wait=25");
    }

    private static ValidatableResponse event(String json) {
        return given().get("/api/v1/events/" + id(json)).then().statusCode(200);
    }

    private static ValidatableResponse history(String json) {
        return given().get("/api/v1/events/" + id(json) + "/history").then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return given().get(LIST + query).then().statusCode(200);
    }

    @Test
    void an_event_is_shown_as_it_stands() {
        event(VISIT)
                .body("id", equalTo(id(VISIT)))
                .body("state", equalTo("live"))
                .body("version", equalTo(id(CORRECTION)))
                .body("recorded", equalTo(LOGGED.toString()))
                .body("event.title", equalTo("Visit, renamed"))
                .body("contenders", nullValue())
                .body("links", nullValue());
        event(RUMOUR)
                .body("state", equalTo("retracted"))
                .body("version", equalTo(id(RETRACTION)))
                .body("event.title", equalTo("Rumoured visit"));
        event(DOUBLE)
                .body("state", equalTo("merged"))
                .body("links.relation", contains("same-as"))
                .body("links.other", contains(id(VISIT)));
        event(DISPUTED)
                .body("state", equalTo("live"))
                .body("version", equalTo(CONTESTED_VERSION))
                .body("contenders", contains((Object[]) CONTESTED_VERSION.split("\\+")))
                .body("event.title", equalTo("Disputed the other way"));
    }

    @Test
    void the_etag_of_an_event_is_its_version() {
        for (Map.Entry<String, String> version :
                Map.of(
                                VISIT, id(CORRECTION),
                                RUMOUR, id(RETRACTION),
                                DOUBLE, id(MERGER),
                                DISPUTED, CONTESTED_VERSION)
                        .entrySet()) {
            String etag = '"' + version.getValue() + '"';
            event(version.getKey()).header("ETag", equalTo(etag));
            given().header("If-None-Match", etag)
                    .get("/api/v1/events/" + id(version.getKey()))
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(etag));
            given().header("If-None-Match", '"' + id(version.getKey()) + '"')
                    .get("/api/v1/events/" + id(version.getKey()))
                    .then()
                    .statusCode(200);
        }
        given().get("/api/v1/events/" + id(VISIT) + "?asOf=" + LOGGED)
                .then()
                .statusCode(200)
                .header("ETag", equalTo('"' + id(VISIT) + '"'))
                .body("event.title", equalTo("Visit"));
    }

    @Test
    void a_correction_in_the_history_says_what_who_when_and_why() {
        history(VISIT)
                .body("id", equalTo(id(VISIT)))
                .body("version", equalTo(id(CORRECTION)))
                .body("state", equalTo("live"))
                .body("entries.id", contains(id(VISIT), id(CORRECTION)))
                .body("entries.type", contains("event", "correction"))
                .body("entries.recorded", contains(LOGGED.toString(), AMENDED.toString()))
                .body("entries.recordedBy", contains("test", "test"))
                .body("entries[0].reason", nullValue())
                .body("entries[0].changes", nullValue())
                .body("entries[1].reason", equalTo("Misspelt."))
                .body("entries[1].supersedes", contains(id(VISIT)))
                .body("entries[1].changes.field", contains("/title"))
                .body("entries[1].changes.old", contains("Visit"))
                .body("entries[1].changes.new", contains("Visit, renamed"))
                .body("entries[0].event.title", equalTo("Visit"))
                .body("entries[1].event.title", equalTo("Visit, renamed"));
        given().get("/api/v1/events/" + id(VISIT) + "/history?asOf=" + LOGGED)
                .then()
                .statusCode(200)
                .body("version", equalTo(id(VISIT)))
                .body("entries.id", contains(id(VISIT)));
    }

    @Test
    void other_amendments_in_the_history_say_what_they_change_too() {
        history(RUMOUR)
                .body("state", equalTo("retracted"))
                .body("entries.state", contains("live", "retracted"))
                .body("entries[1].type", equalTo("retraction"))
                .body("entries[1].reason", equalTo("It did not take place."))
                .body("entries[1].changes.field", contains("state"))
                .body("entries[1].changes.old", contains("live"))
                .body("entries[1].changes.new", contains("retracted"));
        history(DOUBLE)
                .body("state", equalTo("merged"))
                .body("entries[1].type", equalTo("link"))
                .body("entries[1].link.relation", equalTo("same-as"))
                .body("entries[1].link.other", equalTo(id(VISIT)))
                .body("entries[1].changes[0].field", equalTo("links"))
                .body("entries[1].changes[0].old", nullValue())
                .body("entries[1].changes[0].new.other", equalTo(id(VISIT)));
        history(DISPUTED)
                .body("version", equalTo(CONTESTED_VERSION))
                .body("contenders", contains((Object[]) CONTESTED_VERSION.split("\\+")))
                .body("entries.id", contains(id(DISPUTED), id(ONE_CLAIM), id(OTHER_CLAIM)))
                .body("entries[2].supersedes", contains(id(DISPUTED)))
                .body("entries[2].changes.old", contains("Disputed visit"))
                .body("entries[2].changes.new", contains("Disputed the other way"));
    }

    @Test
    void the_id_of_an_amendment_is_unknown_and_says_which_event_it_amends() {
        for (String path : List.of("", "/history")) {
            given().get("/api/v1/events/" + id(CORRECTION) + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"))
                    .body("detail", containsString("amendment of event " + id(VISIT)));
        }
        given().get("/api/v1/events/" + id(VISIT) + "?asOf=2026-11-01T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void events_are_listed_by_how_they_stand() {
        list("").body("items.id", containsInAnyOrder(id(VISIT), id(DISPUTED)))
                .body(
                        "items.event.title",
                        containsInAnyOrder("Visit, renamed", "Disputed the other way"));
        list("&state=live").body("items.id", containsInAnyOrder(id(VISIT), id(DISPUTED)));
        list("&state=retracted").body("items.id", contains(id(RUMOUR)));
        list("&state=merged").body("items.id", contains(id(DOUBLE)));
        list("&state=contested").body("items.id", contains(id(DISPUTED)));
        list("&state=all")
                .body(
                        "items.id",
                        containsInAnyOrder(id(VISIT), id(RUMOUR), id(DOUBLE), id(DISPUTED)));
        for (String query : List.of("&state=gone", "&state=retracted&asOf=" + LOGGED)) {
            given().get(LIST + query)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("Parameter state"));
        }
    }

    @Test
    void events_are_listed_as_the_log_stood_at_an_instant() {
        list("&asOf=" + LOGGED.minusMillis(1)).body("items", empty());
        list("&asOf=" + LOGGED)
                .body(
                        "items.event.title",
                        containsInAnyOrder(
                                "Visit",
                                "Rumoured visit",
                                "Visit, reported twice",
                                "Disputed visit"))
                .body(
                        "items.version",
                        containsInAnyOrder(id(VISIT), id(RUMOUR), id(DOUBLE), id(DISPUTED)))
                .body("items.state.unique()", contains("live"));
        list("&asOf=" + AMENDED)
                .body("items.event.title", containsInAnyOrder("Visit, renamed", "Disputed one way"))
                .body("items.contenders", contains(nullValue(), nullValue()));
        list("&asOf=" + AMENDED_AGAIN)
                .body(
                        "items.event.title",
                        containsInAnyOrder("Visit, renamed", "Disputed the other way"));
    }
}
