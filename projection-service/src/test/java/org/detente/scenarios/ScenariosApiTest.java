package org.detente.scenarios;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.scenarios.AnyScenario.AQUACULTURE_AGREED;
import static org.detente.scenarios.AnyScenario.EASING;
import static org.detente.scenarios.Evaluation.evaluate;
import static org.detente.scenarios.Evaluation.evaluated;
import static org.detente.scenarios.Evaluation.get;
import static org.detente.scenarios.Evaluation.missiles;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios over the data set: what if the missiles had stayed away, and sanctions been eased. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ScenariosApiTest extends OnTheDataSet {
    private static String withoutMissiles(String more) {
        return "{\"without\":[\"" + String.join("\",\"", missiles()) + "\"]" + more + "}";
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_difference_is_exactly_what_the_explanations_say() {
        assertThat(missiles()).hasSize(2);
        JsonPath answer =
                evaluated(withoutMissiles(",\"events\":[" + EASING + "],\"on\":[\"2017-01-31\"]"));
        String day = "effects.relationships.find { it.relationship == 'JPN-RUS' }.days[0]";
        JsonPath explained =
                get("/relationships/JPN-RUS/temperature/explanation?on=2017-01-31&limit=1000");

        BigDecimal baseline = answer.get(day + ".baseline.value");
        BigDecimal scenario = answer.get(day + ".scenario.value");
        assertThat(baseline).isEqualByComparingTo(explained.<BigDecimal>get("sum"));
        assertThat(scenario.subtract(baseline))
                .isPositive()
                .isEqualByComparingTo(answer.<BigDecimal>get(day + ".difference"));
        List<BigDecimal> added = answer.getList(day + ".added.share");
        List<BigDecimal> removed = answer.getList(day + ".removed.share");
        BigDecimal others = answer.get(day + ".others.share");
        assertThat(sum(added).add(sum(removed)).add(others))
                .isEqualByComparingTo(scenario.subtract(baseline));
        assertThat(added).hasSize(1);
        assertThat(others).isNotZero();
        for (String id : missiles()) {
            BigDecimal lost =
                    answer.get(day + ".removed.find { it.event.id == '" + id + "' }.share");
            BigDecimal share =
                    explained.get("contributions.find { it.event.id == '" + id + "' }.share");
            assertThat(lost.negate()).isEqualByComparingTo(share);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "decayed-mean, 2016-12-15",
        "flow, 2017-03-31",
        "stock, 2017-12-31",
        "sums, 2016-11-30"
    })
    void in_every_model_the_baseline_is_what_a_read_answers_and_shares_add_up(
            String model, String on) {
        JsonPath answer =
                evaluated(
                        withoutMissiles(
                                ",\"events\":[%s],\"on\":[\"%s\"],\"model\":\"%s\",\"relationships\":[\"RUS-JPN\"]"
                                        .formatted(EASING, on, model)));
        JsonPath read =
                get("/relationships/JPN-RUS/temperature/explanation?on=" + on + "&model=" + model);
        String day = "effects.relationships[0].days[0]";
        assertThat(answer.<Map<String, Object>>get(day + ".baseline"))
                .isEqualTo(read.get("reading"));
        List<BigDecimal> added = answer.getList(day + ".added.share");
        List<BigDecimal> removed = answer.getList(day + ".removed.share");
        BigDecimal others = answer.get(day + ".others.share");
        assertThat(removed).hasSize(2);
        assertThat(sum(added).add(sum(removed)).add(others))
                .isEqualByComparingTo(answer.<BigDecimal>get(day + ".difference"));
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(Examples.EVALUATION, evaluate(Examples.REQUEST).extract().asString());
    }

    @Test
    void nothing_is_appended_and_nothing_changes() {
        String before = given().get("/api/v1/relationships/JPN-RUS").header("Log-Position");
        String level = given().get("/api/v1/territories?on=2017-01-31").asString();
        String position =
                evaluate(Examples.REQUEST)
                        .header("Cache-Control", equalTo("no-store"))
                        .extract()
                        .header("Log-Position");
        assertThat(position).isEqualTo(before);
        assertThat(given().get("/api/v1/territories?on=2017-01-31").asString()).isEqualTo(level);
        given().get("/api/v1/events/e2d5f383-98c1-8119-98d5-927938f2362a").then().statusCode(404);
    }

    @Test
    void a_question_waits_for_a_position_as_a_read_does() {
        given().contentType("application/json")
                .header("Min-Position", "x")
                .body(Examples.REQUEST)
                .post("/api/v1/scenarios/evaluate")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/Min-Position"));
        given().contentType("text/plain")
                .body(Examples.REQUEST)
                .post("/api/v1/scenarios/evaluate")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void the_document_names_the_effects_of_every_read_model() {
        JsonPath schemas =
                new JsonPath(given().get("/q/openapi?format=json").asString())
                        .setRootPath("components.schemas");
        assertThat(schemas.getMap("ScenarioEffects.properties").keySet())
                .isEqualTo(evaluated(Examples.REQUEST).getMap("effects").keySet());
        for (String member : List.of("relationships", "territories", "activities", "sanctions")) {
            String reference =
                    schemas.getString("ScenarioEffects.properties." + member + ".items.'$ref'");
            assertThat(schemas.getMap(reference.replaceFirst(".*/", "") + ".properties"))
                    .containsKey("days");
        }
    }

    @Test
    void without_the_missiles_the_level_of_the_islands_is_one_lower() {
        evaluate(withoutMissiles(",\"on\":[\"2017-01-31\",\"2016-01-31\"]"))
                .statusCode(200)
                .body("effects.territories.territory.id", hasItems("nt-sk", "etorofu-iturup"))
                .body(
                        "effects.territories.find{it.territory.id=='nt-sk'}.days.baseline.level",
                        contains(4, 3))
                .body(
                        "effects.territories.find{it.territory.id=='nt-sk'}.days.scenario.level",
                        contains(3, 3))
                .body(
                        "effects.territories.find{it.territory.id=='nt-sk'}.days.difference.level",
                        contains(-1, 0))
                .body(
                        "effects.territories.find{it.territory.id=='nt-sk'}.days[0].clausesLost.level",
                        hasItem(4))
                .body(
                        "effects.territories.find{it.territory.id=='nt-sk'}.days[0].clausesGained",
                        empty())
                .body("effects.activities", empty())
                .body("effects.sanctions", empty());
    }

    @Test
    void an_easing_takes_its_measures_out_of_force_from_its_day_on() {
        JsonPath answer =
                evaluated(
                        "{\"events\":[%s],\"on\":[\"2016-12-19\",\"2016-12-20\"]}"
                                .formatted(EASING));
        assertThat(answer.getList("effects.sanctions.actor")).isEqualTo(List.of("JPN"));
        assertThat(answer.getList("effects.sanctions[0].days[0].regimes")).isEmpty();
        assertThat(answer.getList("effects.sanctions[0].days[1].regimes[0].baseline.measures.type"))
                .isEqualTo(List.of("travel", "diplomatic"));
        assertThat(answer.getList("effects.sanctions[0].days[1].regimes[0].scenario.measures.type"))
                .isEqualTo(List.of("diplomatic"));
    }

    @Test
    void an_agreed_activity_moves_on_and_an_act_that_ends_another_clears_its_way() {
        JsonPath answer =
                evaluated(
                        "{\"events\":[%s],\"on\":[\"2017-12-31\"]}".formatted(AQUACULTURE_AGREED));
        String day = "effects.activities.find { it.activity == 'aquaculture' }.days[0]";
        assertThat(answer.getString(day + ".baseline.status")).isEqualTo("proposed");
        assertThat(answer.getString(day + ".scenario.status")).isEqualTo("agreed");
        assertThat(answer.getList(day + ".difference")).containsExactly("status", "lastMovement");
        assertThat(answer.getList(day + ".steps.statusAfter")).isEqualTo(List.of("agreed"));
        String cancelled =
                AQUACULTURE_AGREED
                        .replace("\"agreed\"", "\"cancelled\"")
                        .replace("\"aquaculture\"", "\"shikotan-sez\"");
        JsonPath cleared =
                evaluated("{\"events\":[%s],\"on\":[\"2017-12-31\"]}".formatted(cancelled));
        assertThat(cleared.getList(day + ".baseline.contradictedBy"))
                .isEqualTo(List.of("shikotan-sez"));
        assertThat(cleared.getList(day + ".scenario.contradictedBy")).isEmpty();
    }

    @Test
    void what_the_log_holds_already_changes_nothing_and_may_be_restated_after_it_is_taken_away() {
        JsonPath missile = get("/events/" + missiles().getFirst());
        String known = given().get("/api/v1/events/" + missiles().getFirst()).asString();
        String content = known.substring(known.indexOf("\"event\":") + 8, known.length() - 1);
        assertThat(missile.getString("id")).isEqualTo(missiles().getFirst());
        JsonPath again = evaluated("{\"events\":[%s],\"on\":[\"2017-01-31\"]}".formatted(content));
        assertThat(again.getList("events.status")).isEqualTo(List.of("known"));
        assertThat(again.getList("effects.relationships")).isEmpty();
        JsonPath restated =
                evaluated(
                        "{\"events\":[%s,%s],\"without\":[\"%s\"],\"on\":[\"2017-01-31\"]}"
                                .formatted(content, content, missiles().getFirst()));
        assertThat(restated.getList("events.status")).isEqualTo(List.of("supposed", "repeated"));
        assertThat(restated.<BigDecimal>get("effects.relationships[0].days[0].difference"))
                .isZero();
    }

    @Test
    void what_is_supposed_to_be_public_later_is_not_known_before() {
        String announced = EASING.replace("\"title\"", "\"announced\":\"2017-06\",\"title\"");
        String body = "{\"events\":[%s],\"on\":[\"2017-01-31\"]%s}";
        assertThat(
                        evaluated(body.formatted(announced, ",\"knownOn\":\"2017-01-31\""))
                                .getList("effects.relationships"))
                .isEmpty();
        assertThat(
                        evaluated(body.formatted(announced, ",\"knownOn\":\"2017-07-01\""))
                                .getList("effects.relationships.relationship"))
                .isEqualTo(List.of("JPN-RUS"));
    }

    @Test
    void an_event_that_the_log_did_not_hold_yet_does_not_count_and_is_no_fault() {
        evaluate(withoutMissiles(",\"on\":[\"2017-01-31\"],\"asOf\":\"2026-11-23T08:00:00Z\""))
                .statusCode(200)
                .body("without.status", contains("not-counting", "not-counting"))
                .body("effects.relationships", empty());
    }
}
