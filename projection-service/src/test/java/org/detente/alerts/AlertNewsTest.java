package org.detente.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.JapanRussia;
import org.detente.projection.RealLogAndDatabase;
import org.detente.projection.TestLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules find when something is logged, from a real log. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class AlertNewsTest {
    private static final String SANCTION_THEN =
            TestLog.SANCTION.replace("\"2014-03\"", "\"2016-12-18\"");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    JapanRussia tables;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FreshAlerts alerts;

    @BeforeEach
    void nothing_was_logged_and_nobody_has_looked() throws SQLException {
        tables.unload();
        alerts.forgetAll();
    }

    private void append(String event) {
        TestLog.appendApplied(bootstrapServers, event);
    }

    private static JsonPath raised() {
        return given().get("/api/v1/alerts?limit=1000").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> kinds() {
        return raised().getList("items.kind");
    }

    @Test
    void what_is_logged_now_and_changes_today_is_raised_at_the_next_look_and_once() {
        append(TestLog.VISIT);
        alerts.lookOn("2016-12-20");
        assertThat(kinds()).isEmpty();
        append(SANCTION_THEN);
        alerts.lookOn("2016-12-20");
        assertThat(kinds()).containsExactlyInAnyOrder("band-crossed", "change");
        assertThat(raised().getList("items.because")).containsOnly("events");
        append(SANCTION_THEN);
        alerts.lookOn("2016-12-20");
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void what_is_logged_late_about_the_past_raises_nothing_that_is_not_so_today() {
        append(TestLog.VISIT);
        alerts.lookOn("2026-11-29");
        assertThat(raised().getList("items.because")).containsOnly("first-look");
        int before = kinds().size();
        append(TestLog.SANCTION);
        append(SANCTION_THEN);
        alerts.lookOn("2026-11-29");
        assertThat(kinds()).hasSize(before);
    }

    @Test
    void days_that_go_by_without_anything_are_a_silence_from_the_day_it_began() {
        append(TestLog.VISIT);
        alerts.lookOn("2016-12-20");
        assertThat(kinds()).isEmpty();
        alerts.lookOn("2017-08-01");
        JsonPath silence = raised();
        assertThat(silence.getList("items.kind")).asString().isEqualTo("[silence]");
        assertThat(silence.getString("items[0].because")).isEqualTo("calendar");
        assertThat(silence.getString("items[0].on")).isEqualTo("2017-06-14");
        assertThat(silence.getString("items[0].before.state")).isEqualTo("active");
        assertThat(silence.getString("items[0].says"))
                .isEqualTo(
                        "JPN-RUS has had no event for more than 180 days on 2017-06-14, the last event"
                                + " was “Visit to Nagato and Tokyo” (2016-12-15/2016-12-16).");
        append(
                TestLog.VISIT
                        .replace("2016-12-15", "2017-08-01")
                        .replace("2016-12-16", "2017-08-02"));
        alerts.lookOn("2017-08-02");
        assertThat(kinds()).containsOnlyOnce("silence");
        alerts.lookOn("2018-08-02");
        assertThat(kinds().stream().filter("silence"::equals)).hasSize(2);
    }

    @Test
    void a_rule_of_one_subject_looks_at_it_alone_and_anew_when_it_is_changed() {
        append(TestLog.VISIT);
        String rule =
                """
                {"name":"%s","kind":"silence","subject":"relationship/%s","days":3}\
                """;
        String kept =
                given().contentType("application/json")
                        .body(rule.formatted("Mine", "JPN-USA"))
                        .post("/api/v1/alert-rules")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        alerts.lookOn("2016-12-20");
        assertThat(kinds()).isEmpty();
        given().contentType("application/json")
                .header("If-Match", given().get(kept).header("ETag"))
                .body(rule.formatted("Mine", "JPN-RUS"))
                .put(kept)
                .then()
                .statusCode(200);
        alerts.lookOn("2016-12-20");
        assertThat(raised().getList("items.ruleName")).asString().isEqualTo("[Mine]");
    }
}
