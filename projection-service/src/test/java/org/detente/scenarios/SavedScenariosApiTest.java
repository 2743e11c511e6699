package org.detente.scenarios;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scenarios that are kept, evaluated anew and deleted. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class SavedScenariosApiTest extends OnTheDataSet {
    private static final String SCENARIOS = "/api/v1/scenarios";

    @AfterEach
    void leave_none() {
        List<String> ids = given().get(SCENARIOS).jsonPath().getList("items.id");
        ids.forEach(id -> given().delete(SCENARIOS + "/" + id).then().statusCode(204));
    }

    private static Response save(String draft) {
        return given().contentType("application/json").body(draft).post(SCENARIOS);
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"scenario\":" + Examples.REQUEST + "}";
    }

    private static String saved(String name) {
        return save(named(name)).then().statusCode(201).extract().header("Location");
    }

    @Test
    void the_examples_of_the_documentation_are_what_is_answered() {
        Response kept = save(SavedExamples.DRAFT);
        kept.then().statusCode(201);
        String savedAt = kept.path("savedAt");
        Excerpt.check(at(SavedExamples.ITEM, savedAt), kept.asString());
        Excerpt.check(
                at(SavedExamples.WHOLE, savedAt), given().get(kept.header("Location")).asString());
        Excerpt.check(at(SavedExamples.PAGE, savedAt), given().get(SCENARIOS).asString());
    }

    private static String at(String example, String savedAt) {
        return example.replaceAll("\"savedAt\":\"[^\"]+\"", "\"savedAt\":\"" + savedAt + "\"");
    }

    @Test
    void the_same_document_is_kept_once_however_it_is_written() {
        String address = saved("One");
        save(named("One"))
                .then()
                .statusCode(200)
                .header("Location", equalTo(address))
                .body("id", equalTo(address.substring(SCENARIOS.length() + 1)));
        save("{\"scenario\":%s, \"name\" : \"One\",\"description\":null}"
                        .formatted(Examples.REQUEST))
                .then()
                .statusCode(200);
        assertThat(saved("Two")).isNotEqualTo(address);
    }

    @Test
    void what_was_kept_can_be_evaluated_as_if_it_were_sent() {
        String address = saved("One");
        String sent =
                given().contentType("application/json")
                        .body(Examples.REQUEST)
                        .post(SCENARIOS + "/evaluate")
                        .asString();
        Response kept = given().get(address + "/evaluation");
        assertThat(kept.asString()).isEqualTo(sent);
        given().header("If-None-Match", kept.header("ETag"))
                .get(address + "/evaluation")
                .then()
                .statusCode(304);
        String scenario = given().get(address).asString();
        String body =
                scenario.substring(scenario.indexOf("\"scenario\":") + 11, scenario.length() - 1);
        assertThat(
                        given().contentType("application/json")
                                .body(body)
                                .post(SCENARIOS + "/evaluate")
                                .asString())
                .isEqualTo(sent);
    }

    @Test
    void the_list_has_the_newest_first_in_pages_and_forms_and_changes_with_the_shelf() {
        saved("One");
        saved("Two");
        String three = saved("Three");
        JsonPath first = given().get(SCENARIOS + "?limit=2").jsonPath();
        assertThat(first.getList("items.name")).asString().isEqualTo("[Three, Two]");
        JsonPath second =
                given().get(SCENARIOS + "?limit=2&cursor=" + first.getString("page.next"))
                        .jsonPath();
        assertThat(second.getList("items.name")).asString().isEqualTo("[One]");
        JsonPath back =
                given().get(SCENARIOS + "?limit=2&cursor=" + second.getString("page.prev"))
                        .jsonPath();
        assertThat(back.getList("items.name")).asString().isEqualTo("[Three, Two]");
        assertThat(given().get(SCENARIOS + "?format=csv").asString()).startsWith("id,name,");
        String tag = given().get(SCENARIOS).header("ETag");
        given().header("If-None-Match", tag).get(SCENARIOS).then().statusCode(304);
        given().delete(three).then().statusCode(204);
        given().header("If-None-Match", tag)
                .get(SCENARIOS)
                .then()
                .statusCode(200)
                .body("items.name", contains("Two", "One"));
        given().get(SCENARIOS + "?cursor=PjE")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/cursor"));
    }

    @Test
    void what_was_deleted_is_gone() {
        String address = saved("One");
        String tag = given().get(address).header("ETag");
        given().delete(address).then().statusCode(204);
        for (String gone : new String[] {address, address + "/evaluation", SCENARIOS + "/x"}) {
            given().header("If-None-Match", tag)
                    .get(gone)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        given().delete(address).then().statusCode(404);
        assertThat(given().get(SCENARIOS).jsonPath().getList("items")).isEmpty();
        assertThat(saved("One")).isEqualTo(address);
    }

    @Test
    void a_scenario_without_days_is_told_for_today() {
        String address =
                save("{\"name\":\"x\",\"scenario\":{\"events\":[%s]}}"
                                .formatted(AnyScenario.EASING))
                        .header("Location");
        given().get(address + "/evaluation")
                .then()
                .statusCode(200)
                .body("on.size()", equalTo(1))
                .body("knownOn", nullValue());
    }

    @Test
    void every_fault_is_named_with_where_it_stands() {
        save("""
        {"title":"x","description":7,"scenario":{"events":[{"kind":"summit"}],
         "without":["00000000-0000-8000-8000-000000000000"],"on":["x"]}}
        """)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-scenario"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/title",
                                "/name",
                                "/description",
                                "/scenario/events/0/occurred",
                                "/scenario/without/0",
                                "/scenario/on/0"));
        save("{\"name\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/scenario"));
        assertThat(given().get(SCENARIOS).jsonPath().getList("items")).isEmpty();
    }
}
