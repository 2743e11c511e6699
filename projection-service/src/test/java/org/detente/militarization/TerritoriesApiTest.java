package org.detente.militarization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.AppliedFacts;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Territories and their forces as the API tells them, on a real database. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class TerritoriesApiTest {
    private static final String TERRITORIES = "/api/v1/territories";
    private static final String FORCES = TERRITORIES + "/nt-sk/militarization";
    private static final String SUMMIT = "?on=2016-12-15";

    @Inject DataSource dataSource;
    @Inject MilitarizationProjection projection;

    @SuppressWarnings("NullAway.Init")
    private AppliedFacts deployments;

    @BeforeEach
    void apply_the_events() throws SQLException {
        deployments = new AppliedFacts(dataSource, projection, Islands.RECORDED);
        deployments.apply(Islands.ALL);
    }

    @AfterEach
    void take_them_back() throws SQLException {
        deployments.takeBack();
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then();
    }

    private static JsonPath json(String address) {
        return get(address).statusCode(200).extract().jsonPath(decimals());
    }

    private static BigDecimal decimal(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }

    private static JsonPathConfig decimals() {
        return JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);
    }

    @Test
    void the_islands_are_at_level_4_at_the_summit() {
        get(FORCES + SUMMIT)
                .statusCode(200)
                .body("level", equalTo(4))
                .body("levelName", equalTo("strike or denial"))
                .body("min", equalTo(4))
                .body("max", equalTo(4))
                .body("clauses[0].level", equalTo(4))
                .body("clauses[0].clause", equalTo("any-missiles"))
                .body("clauses[0].inputs[0].value", equalTo(2))
                .body("clauses[0].inputs[0].assumed", equalTo(true))
                .body(
                        "clauses.clause",
                        hasItems("any-missiles", "personnel-3000", "any-ground-weapon"))
                .body(
                        "present.holding",
                        containsInAnyOrder("bal", "bastion", "bm-21", "18th-division"))
                .body("announced", empty())
                .body("unmatched", empty())
                .body("versions.rules", equalTo("militarization@1"));
        assertThat(decimal(json(FORCES + SUMMIT), "index")).isEqualByComparingTo("36.261649");
    }

    @Test
    void as_known_at_the_summit_they_are_at_level_3() {
        get(FORCES + SUMMIT + "&knownOn=2016-12-15")
                .statusCode(200)
                .body("knownOn", equalTo("2016-12-15"))
                .body("level", equalTo(3))
                .body("max", equalTo(3))
                .body("present.holding", containsInAnyOrder("bm-21", "18th-division"));
    }

    @Test
    void what_is_announced_is_listed_apart() {
        get(FORCES + "?on=2017-06-01")
                .body("level", equalTo(4))
                .body("announced.holding", contains("tor-m2"))
                .body("announced[0].event.stage", equalTo("announced"))
                .body("present.holding", not(hasItem("tor-m2")));
    }

    @Test
    void a_disputed_place_carries_every_name_and_takes_no_side() {
        get(FORCES)
                .body("territory.disputed", equalTo(true))
                .body("territory.claimedBy", contains("JPN", "RUS"))
                .body("territory.administeredBy", equalTo("RUS"))
                .body(
                        "territory.names.name",
                        hasItems("Northern Territories", "Southern Kurils", "北方領土", "Южные Курилы"))
                .body("territory.parts", hasItem("etorofu-iturup"));
    }

    @Test
    void on_an_island_the_forces_of_the_group_are_shown_apart() {
        get(TERRITORIES + "/shikotan/militarization" + SUMMIT)
                .body("level", equalTo(0))
                .body("clauses", empty())
                .body("present", empty())
                .body("attributedToGroup.groups", contains("nt-sk"))
                .body("attributedToGroup.present", hasSize(4))
                .body("attributedToGroup.present.territory", hasItem("nt-sk"));
    }

    @Test
    void a_series_has_the_first_day_and_every_change_with_its_events() {
        get(FORCES + "?from=2016-10-01&to=2016-12-31")
                .statusCode(200)
                .body(
                        "changes.date",
                        contains("2016-10-01", "2016-11-01", "2016-11-15", "2016-11-30"))
                .body("changes.level", contains(3, 3, 4, 4))
                .body("changes.min", contains(3, 3, 3, 4))
                .body("changes.max", contains(3, 4, 4, 4))
                .body("changes[2].because.title", hasItem("Bastion coastal missiles deployed"))
                .body("changes[2].because[0].as", contains("counted"));
        get(FORCES + "?to=2016-12-31").body("from", equalTo("2015-12-31"));
        get(FORCES + "?from=2016-10-01&to=2016-12-31&knownOn=2016-12-31")
                .body("changes.date", contains("2016-10-01"));
    }

    @Test
    void the_explanation_sums_to_the_index_exactly_and_shows_its_sources() {
        JsonPath explained = json(FORCES + "/explanation" + SUMMIT);
        BigDecimal sum =
                explained.getList("indexTerms.terms.points", BigDecimal.class).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(decimal(explained, "index"))
                .isEqualByComparingTo(decimal(explained, "indexTerms.sum"));
        get(FORCES + "/explanation" + SUMMIT)
                .body("levels.level", contains(5, 4, 3, 2, 1))
                .body("levels.reached", contains(false, true, true, true, true))
                .body("levels.find { it.level == 4 }.requires", equalTo(3))
                .body("levels.find { it.level == 5 }.clauses.fired", not(hasItem(true)))
                .body(
                        "levels.find { it.level == 3 }.clauses.find { it.clause == 'personnel-3000' }.value",
                        equalTo(3500))
                .body(
                        "levels.find { it.level == 4 }.clauses[0].inputs[0].events",
                        containsInAnyOrder(
                                Islands.fact(Islands.BAL).id().toString(),
                                Islands.fact(Islands.BASTION).id().toString()))
                .body(
                        "measures.find { it.amount.measure == 'missiles' }.parts[0].events[0].sources[0].locator",
                        equalTo("footnote 16"))
                .body("notes", not(empty()));
    }

    @Test
    void territories_are_listed_with_their_level_on_the_day() {
        get(TERRITORIES + SUMMIT)
                .statusCode(200)
                .body(
                        "items.id",
                        contains(
                                "etorofu-iturup",
                                "habomai",
                                "kunashiri-kunashir",
                                "nt-sk",
                                "shikotan"))
                .body("items.level", contains(0, 0, 0, 4, 0))
                .body("items.holdings", contains(0, 0, 0, 4, 0))
                .body("items.attributedToGroup", contains(4, 4, 4, 0, 4))
                .body("items.find { it.id == 'nt-sk' }.highestLevel", equalTo(4))
                .body("items.find { it.id == 'nt-sk' }.firstOccurred", equalTo("2016-11-15"))
                .body("items.find { it.id == 'habomai' }.lastOccurred", nullValue())
                .body("page.next", nullValue());
        get(TERRITORIES + SUMMIT + "&knownOn=2016-12-15")
                .body("items.level", contains(0, 0, 0, 3, 0));
        get(TERRITORIES).body("items.level", contains(0, 0, 0, 4, 0));
    }

    @Test
    void the_list_says_of_a_territory_what_its_own_page_says() {
        for (String known : List.of("", "&knownOn=2017-01-01")) {
            JsonPath list = json(TERRITORIES + "?on=2016-11-10" + known);
            JsonPath own = json(FORCES + "?on=2016-11-10" + known);
            Map<String, Object> item = list.getMap("items.find { it.id == 'nt-sk' }");
            assertThat(item).containsAllEntriesOf(own.getMap("territory"));
            for (String member : List.of("on", "level", "min", "max", "index", "indexMin")) {
                assertThat(item.get(member)).as(member).isEqualTo(own.get(member));
            }
        }
    }

    @Test
    void the_parts_of_a_group_are_listed_alone() {
        get(TERRITORIES + "?parent=nt-sk")
                .body("items.parent", hasSize(4))
                .body("items.id", not(hasItem("nt-sk")));
        get(TERRITORIES + "?parent=crimea").statusCode(200).body("items", empty());
    }

    @Test
    void pages_follow_each_other_both_ways() {
        JsonPath first = json(TERRITORIES + "?limit=2");
        assertThat(first.getList("items.id")).isEqualTo(List.of("etorofu-iturup", "habomai"));
        JsonPath second = json(TERRITORIES + "?limit=2&cursor=" + first.getString("page.next"));
        assertThat(second.getList("items.id")).isEqualTo(List.of("kunashiri-kunashir", "nt-sk"));
        JsonPath back = json(TERRITORIES + "?limit=2&cursor=" + second.getString("page.prev"));
        assertThat(back.getList("items.id")).isEqualTo(List.of("etorofu-iturup", "habomai"));
    }

    @Test
    void a_place_of_the_register_without_facts_is_at_level_0() {
        get(TERRITORIES + "/okinawa/militarization")
                .statusCode(200)
                .body("level", equalTo(0))
                .body("territory.administeredBy", equalTo("JPN"))
                .body("territory.disputed", equalTo(false));
        get(TERRITORIES + "/okinawa/militarization/explanation")
                .statusCode(200)
                .body("measures", empty());
    }

    @ParameterizedTest
    @CsvSource({"kunashir,kunashiri-kunashir", "shikotn,shikotan", "Итуруп,etorofu-iturup"})
    void an_unknown_place_is_a_404_that_names_those_near(String written, String near) {
        get(TERRITORIES + "/" + written + "/militarization")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(near));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No such place!", "%00", "x-1"})
    void what_cannot_be_a_place_is_a_404_too(String written) {
        given().urlEncodingEnabled(false)
                .get(TERRITORIES + "/" + written.replace(" ", "%20") + "/militarization")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=2016-13-01",
                "on=2016-12-15&from=2016-01-01",
                "from=2017-01-01&to=2016-01-01",
                "knownOn=yesterday"
            })
    void a_wrong_parameter_is_a_400_that_names_it(String query) {
        get(FORCES + "?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/query/" + query.split("=")[0]));
    }

    @Test
    void a_wrong_parent_is_a_400_that_names_it() {
        get(TERRITORIES + "?parent=Northern Territories")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/parent"));
    }

    @Test
    void an_unchanged_answer_is_304() {
        String etag = given().get(FORCES + SUMMIT).header("ETag");
        given().header("If-None-Match", etag).get(FORCES + SUMMIT).then().statusCode(304);
    }

    @Test
    void a_hidden_source_stays_hidden() throws SQLException {
        deployments.apply(
                List.of(
                        Islands.BAL.replace(
                                "\"kind\"",
                                "\"sourceIdentity\":\"hidden\",\"holding\":\"hidden\",\"kind\"")));
        get(FORCES + SUMMIT)
                .body(
                        "present.find { it.holding == 'hidden' }.events[0].sources[0].reliability",
                        equalTo("B"))
                .body(
                        "present.find { it.holding == 'hidden' }.events[0].sources[0].citation",
                        nullValue());
    }

    @Test
    void an_event_taken_back_is_as_if_it_had_never_been() throws SQLException {
        deployments.takeBack(Islands.BAL);
        deployments.takeBack(Islands.BASTION);
        get(FORCES + SUMMIT).body("level", equalTo(3));
        deployments.takeBack();
        get(TERRITORIES).body("items", empty());
        assertThat(deployments.content()).isEmpty();
    }

    @Test
    void the_same_events_again_change_no_row() throws SQLException {
        List<String> before = deployments.content();
        deployments.apply(Islands.ALL.reversed());
        assertThat(deployments.content()).isEqualTo(before).hasSize(5 + 25);
    }

    @Test
    void the_documentation_shows_every_member_of_an_answer() {
        JsonPath schemas =
                given().get("/q/openapi?format=json").jsonPath().setRootPath("components.schemas");
        assertThat(schemas.getMap("Militarization.properties").keySet())
                .isEqualTo(json(FORCES + SUMMIT).getMap("").keySet());
        assertThat(schemas.getMap("TerritoryItem.properties").keySet())
                .isEqualTo(json(TERRITORIES).getMap("items[0]").keySet());
        assertThat(schemas.getMap("MilitarizationExplanation.properties").keySet())
                .isEqualTo(json(FORCES + "/explanation").getMap("").keySet());
    }
}
