package org.detente.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules that come with Détente find in the data set, as days go by. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class AlertsApiTest extends OnTheDataSet {
    private static final String ALERTS = "/api/v1/alerts";
    private static final String TODAY = "2026-11-29";

    @Inject
    @SuppressWarnings("NullAway.Init")
    FreshAlerts alerts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Round round;

    @BeforeEach
    void nobody_has_looked_yet() throws SQLException {
        alerts.forgetAll();
    }

    private static List<String> ids(String query) {
        return given().get(ALERTS + query).then().statusCode(200).extract().path("items.id");
    }

    @Test
    void the_examples_of_the_documentation_are_what_is_answered() {
        alerts.lookOn(TODAY);
        Response answer = given().get(ALERTS + "?subject=activity/aquaculture");
        Excerpt.check(
                Examples.ALERTS
                        .replace("2026-11-29T09:00:00Z", answer.path("items[0].raised"))
                        .replace("YWxlcnRzOzEy", answer.path("after")),
                answer.asString());
        Response rule = given().get("/api/v1/alert-rules/" + Examples.RULE_ID);
        Excerpt.check(
                Examples.RULE.replace("2026-11-23T09:00:00Z", rule.path("savedAt")),
                rule.asString());
    }

    @Test
    void what_stands_still_when_rules_first_look_is_listed_from_the_day_it_began() {
        alerts.lookOn(TODAY);
        given().get(ALERTS + "?subject=activity/aquaculture")
                .then()
                .statusCode(200)
                .body("items.kind", contains("activity-stalled"))
                .body("items.because", contains("first-look"))
                .body("items[0].before", nullValue())
                .body("items[0].now.on", equalTo(TODAY))
                .body("items[0].limit", equalTo("365 days"))
                .body("items[0].address", equalTo("/api/v1/joint-activities/aquaculture"))
                .body("items[0].events.size()", equalTo(1));
        String says = given().get(ALERTS + "?subject=activity/aquaculture").path("items[0].says");
        assertThat(says).startsWith("aquaculture has not moved for more than 365 days on 201");
        given().get(ALERTS)
                .then()
                .body("items.kind", hasItems("activity-stalled", "silence"))
                .body("items.kind", not(hasItem("band-crossed")))
                .body("items.because", everyItem(equalTo("first-look")));
    }

    @Test
    void looking_again_raises_nothing_again_even_if_all_that_was_seen_is_lost()
            throws SQLException {
        alerts.lookOn(TODAY);
        List<String> once = ids("?limit=1000");
        assertThat(once).isNotEmpty().doesNotHaveDuplicates();
        assertThat(round.run(LocalDate.parse(TODAY))).isEqualTo(Round.Outcome.IDLE);
        alerts.forgetWhatWasSeen();
        alerts.lookOn(TODAY);
        alerts.lookOn(LocalDate.parse(TODAY).plusDays(1).toString());
        assertThat(ids("?limit=1000")).isEqualTo(once);
    }

    @Test
    void replicas_that_look_at_the_same_time_raise_once() throws Exception {
        alerts.lookOn(TODAY);
        List<String> byOne = ids("?limit=1000");
        alerts.forgetAll();
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> replica =
                    () -> {
                        for (int look = 0; look < 10; look++) {
                            round.run(LocalDate.parse(TODAY));
                        }
                        return "done";
                    };
            replicas.invokeAll(List.of(replica, replica, replica));
        }
        alerts.lookOn(TODAY);
        assertThat(ids("?limit=1000"))
                .hasSameSizeAs(byOne)
                .containsExactlyInAnyOrderElementsOf(byOne);
    }

    @Test
    void what_changes_from_one_look_to_the_next_is_told_with_before_now_and_limit() {
        alerts.lookOn("2014-03-01");
        String after = given().get(ALERTS).path("after");
        alerts.lookOn("2014-12-31");
        alerts.lookOn("2016-12-16");
        JsonPath news = given().get(ALERTS + "?limit=1000&after=" + after).jsonPath();
        assertThat(news.getList("items.findAll { it.before != null }.because"))
                .containsOnly("calendar");
        assertThat(news.getList("items.findAll { it.kind == 'change' }.says"))
                .contains(
                        "JPN-RUS has risen by 1.61 in 30 days up to 2016-12-16, at least 0.5, most of it"
                                + " by “About 80 business deals are announced during the visit”"
                                + " (2016-12-15/2016-12-16).");
        assertThat(news.getList("items.findAll { it.kind == 'band-crossed' }.subject"))
                .contains("relationship/JPN-RUS");
        assertThat(news.getList("items.findAll { it.kind == 'level-changed' }.says"))
                .anySatisfy(says ->
                        assertThat(says.toString())
                                .startsWith(
                                        "nt-sk is at level 4 (strike or denial) on 2016-12-16, was 3"));
        given().get(ALERTS + "?after=" + news.getString("after"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_list_has_pages_filters_and_forms() {
        alerts.lookOn(TODAY);
        List<String> all = ids("?limit=1000");
        JsonPath first = given().get(ALERTS + "?limit=3").jsonPath();
        JsonPath second =
                given().get(ALERTS + "?limit=3&cursor=" + first.getString("page.next")).jsonPath();
        assertThat(
                        Stream.of(first, second)
                                .flatMap(page -> page.<String>getList("items.id").stream()))
                .isEqualTo(all.subList(0, 6));
        assertThat(
                        given().get(ALERTS + "?limit=3&cursor=" + second.getString("page.prev"))
                                .jsonPath()
                                .getList("items.id"))
                .isEqualTo(all.subList(0, 3));
        assertThat(given().get(ALERTS + "?format=csv").asString())
                .startsWith("id,rule,ruleName,kind,subject,address,on,because,before.state,");
        String rule = given().get(ALERTS + "?kind=silence").path("items[0].rule");
        given().get(ALERTS + "?limit=1000&rule=" + rule)
                .then()
                .body("items.kind", everyItem(equalTo("silence")));
        given().get(ALERTS + "?limit=1000&subject=activity&to=2017-12-31")
                .then()
                .body("items.on.findAll { it > '2017-12-31' }", empty());
        given().get(ALERTS + "?subject=relationship/RUS-JPN")
                .then()
                .body("items.subject", containsInAnyOrder("relationship/JPN-RUS"));
        String tag = given().get(ALERTS).header("ETag");
        given().header("If-None-Match", tag).get(ALERTS).then().statusCode(304);
        for (String wrong :
                new String[] {
                    "subject=x", "subject=territory/-", "rule=x", "kind=x", "after=x", "from=x"
                }) {
            given().get(ALERTS + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            contains("/query/" + wrong.substring(0, wrong.indexOf('='))));
        }
    }

    @Test
    void an_alert_says_what_a_read_of_that_day_says() {
        alerts.lookOn("2014-03-01");
        alerts.lookOn("2016-12-16");
        JsonPath news = given().get(ALERTS + "?limit=1000&kind=band-crossed").jsonPath();
        assertThat(news.getList("items")).isNotEmpty();
        for (int index = 0; index < news.getList("items").size(); index++) {
            String address = news.getString("items[" + index + "].address");
            for (String look : new String[] {"before", "now"}) {
                String told = "items[" + index + "]." + look;
                JsonPath read =
                        given().get(address + "?on=" + news.getString(told + ".on")).jsonPath();
                assertThat(news.getString(told + ".state"))
                        .isEqualTo(read.getString("temperature.label"));
                assertThat(news.getString(told + ".value"))
                        .isEqualTo(read.getString("temperature.value"));
            }
        }
        JsonPath level = given().get(ALERTS + "?subject=territory/nt-sk").jsonPath();
        assertThat(level.getInt("items[0].now.value"))
                .isEqualTo(
                        given().get("/api/v1/territories/nt-sk/militarization?on=2016-12-16")
                                .jsonPath()
                                .getInt("level"));
    }
}
