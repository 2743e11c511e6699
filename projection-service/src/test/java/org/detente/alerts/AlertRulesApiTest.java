package org.detente.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are kept, changed and deleted. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class AlertRulesApiTest {
    private static final String RULES = "/api/v1/alert-rules";

    @Inject
    @SuppressWarnings("NullAway.Init")
    FreshAlerts alerts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Rules rules;

    @BeforeEach
    void only_the_rules_that_come_with_it() throws SQLException {
        alerts.forgetAll();
    }

    private static Response save(String rule) {
        return given().contentType("application/json").body(rule).post(RULES);
    }

    @Test
    void five_rules_come_with_it_once_and_what_is_deleted_of_them_stays_deleted() {
        given().get(RULES)
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "band-crossed",
                                "change",
                                "level-changed",
                                "activity-stalled",
                                "silence"));
        String id = given().get(RULES).path("items[0].id");
        String tag = given().get(RULES + "/" + id).header("ETag");
        given().header("If-Match", tag).delete(RULES + "/" + id).then().statusCode(204);
        rules.start(new StartupEvent());
        given().get(RULES).then().body("items", hasSize(4));
        given().get(RULES + "/" + id).then().statusCode(404);
    }

    @Test
    void a_rule_is_kept_once_and_its_name_is_its_own() {
        Response kept = save(Examples.DRAFT);
        kept.then().statusCode(201).body("subject", equalTo("relationship/JPN-RUS"));
        save(Examples.DRAFT).then().statusCode(200).body("id", equalTo(kept.path("id")));
        save(Examples.DRAFT.replace("0.25", "0.5"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/alert-rule-exists"));
        given().get(kept.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(kept.header("ETag")))
                .body("days", equalTo(7));
    }

    @Test
    void nobody_changes_a_version_that_he_has_not_seen() {
        Response kept = save(Examples.DRAFT);
        String address = kept.header("Location");
        String other = Examples.DRAFT.replace("\"days\":7", "\"days\":14");
        given().contentType("application/json")
                .body(other)
                .put(address)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        Response changed =
                given().contentType("application/json")
                        .header("If-Match", kept.header("ETag"))
                        .body(other)
                        .put(address);
        changed.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("days", equalTo(14))
                .header("ETag", not(equalTo(kept.header("ETag"))));
        given().contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(Examples.DRAFT)
                .put(address)
                .then()
                .statusCode(412);
        given().header("If-Match", kept.header("ETag"))
                .delete(address)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        given().header("If-Match", changed.header("ETag")).delete(address).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | /name /kind
                    {"name":"x","kind":"y"} | /kind
                    {"name":" ","kind":"change","points":0,"days":4000,"colour":1} | /colour /name /points /days
                    {"name":"x","kind":"change"} | /days /points
                    {"name":"x","kind":"level-changed","days":3} | /days
                    {"name":"x","kind":"level-changed","subject":"relationship"} | /subject
                    {"name":"x","kind":"silence","days":3,"subject":"relationship/JPN"} | /subject
                    {"name":"x","kind":"band-crossed","model":"flow","halfLife":0,"scale":"x"} | /model /halfLife /scale
                    {"name":7,"kind":"change","points":"1","days":1.5} | /name /points /days
                    [] | ``
                    """)
    void every_fault_is_named_with_where_it_stands(String rule, String pointers) {
        List<String> found =
                save(rule)
                        .then()
                        .statusCode(400)
                        .body("type", equalTo("/problems/invalid-alert-rule"))
                        .extract()
                        .path("errors.pointer");
        assertThat(found).contains(pointers.split(" "));
        if (!rule.startsWith("[")) {
            assertThat(found).doesNotContain("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\nb", "a\\ud800b"})
    void a_name_is_text_of_one_line(String name) {
        save("{\"name\":\"" + name + "\",\"kind\":\"level-changed\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void the_list_has_pages() {
        List<String> names = given().get(RULES).path("items.name");
        Response first = given().get(RULES + "?limit=2");
        first.then().body("items.name", equalTo(names.subList(0, 2)));
        given().get(RULES + "?limit=4&cursor=" + first.path("page.next"))
                .then()
                .body("items.name", equalTo(names.subList(2, 5)));
        given().get(RULES + "/x").then().statusCode(404).body("errors", not(contains("")));
    }
}
