package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.detente.alerts.FreshAlerts;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OpenStream.Event;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream over HTTP, from a real log. At most four at a time, and a heartbeat each second. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class StreamApiTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EmptyTables tables;

    @Inject
    @SuppressWarnings("NullAway.Init")
    OperatorActions actions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FreshAlerts alerts;

    @BeforeEach
    void leave_no_events_of_others() throws SQLException {
        tables.empty();
    }

    private String append(String... events) {
        try (TestLog log = new TestLog(bootstrapServers)) {
            return log.append(events);
        }
    }

    private static String visit(String title) {
        return TestLog.VISIT.replace("Visit to Nagato and Tokyo", title);
    }

    private static String entry(Event event) {
        return event.data().path("entry").asText();
    }

    @Test
    void what_is_logged_is_told_at_once_and_heartbeats_come_between() throws Exception {
        try (OpenStream stream = OpenStream.open("")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(stream.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(stream.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(stream.next("retry").data().asInt()).isEqualTo(3000);
            stream.next("heartbeat");
            String visit = visit("Told at once");
            append(visit);
            Event change = stream.next("change");
            assertThat(change.data().path("type").asText()).isEqualTo("created");
            assertThat(change.data().path("id").asText()).isEqualTo(AmendedVisits.id(visit));
            assertThat(change.data().path("relationships")).hasToString("[\"JPN-RUS\"]");
            assertThat(change.data().path("position").asText()).matches("\\d+:\\d+");
            stream.next("heartbeat");
            assertThat(stream.next("heartbeat").id()).isEqualTo(change.id());
        }
    }

    @Test
    void an_alert_is_told_as_it_is_raised_and_moves_nobody_in_the_log() throws Exception {
        alerts.forgetAll();
        awaitApplied(append(visit("Before the alert")));
        alerts.lookOn("2016-12-20");
        try (OpenStream stream = OpenStream.open("?relationship=JPN-RUS");
                OpenStream others = OpenStream.open("?relationship=CHN-JPN")) {
            stream.next("heartbeat");
            others.next("heartbeat");
            String position = append(TestLog.SANCTION.replace("\"2014-03\"", "\"2016-12-18\""));
            Event change = stream.next("change");
            awaitApplied(position);
            alerts.lookOn("2016-12-20");
            Event alert = stream.next("alert");
            assertThat(alert.id()).isEmpty();
            assertThat(alert.data().path("kind").asText()).isEqualTo("band-crossed");
            assertThat(alert.data().path("because").asText()).isEqualTo("events");
            assertThat(alert.data().path("says").asText())
                    .isEqualTo(
                            "JPN-RUS is cool at -1.93 on 2016-12-20, was neutral at +0.87 on 2016-12-20,"
                                    + " past -1, the heaviest event is “First measures” (2016-12-18).");
            assertThat(stream.next("heartbeat").id()).isEqualTo(change.id());
            others.next("heartbeat");
            assertThat(others.hasHeard("alert")).isFalse();
            assertThat(
                            given().get(
                                            "/api/v1/alerts?subject=relationship/JPN-RUS&kind=band-crossed")
                                    .jsonPath()
                                    .getList("items.id"))
                    .containsExactly(alert.data().path("id").asText());
        }
    }

    @Test
    void whoever_comes_back_is_told_what_he_missed_once_and_goes_on() throws Exception {
        Event last;
        try (OpenStream stream = OpenStream.open("")) {
            stream.next("heartbeat");
            append(visit("Seen"));
            last = stream.next("change");
        }
        List<String> missed = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            missed.add(visit("Missed, number " + number));
        }
        String position = append(missed.toArray(String[]::new));
        awaitApplied(position);
        try (OpenStream again = OpenStream.open("?after=ignored", "Last-Event-ID", last.id())) {
            List<String> told = new ArrayList<>();
            for (int number = 0; number < 20; number++) {
                told.add(entry(again.next("change")));
            }
            String later = visit("Logged later");
            append(later);
            assertThat(entry(again.next("change"))).isEqualTo(AmendedVisits.id(later));
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            missed.stream().map(AmendedVisits::id).toList());
        }
    }

    private static void awaitApplied(String position) {
        given().header("Min-Position", position)
                .header("Prefer", "wait=25")
                .get("/api/v1/events?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void a_reader_of_one_relationship_hears_of_no_other() throws Exception {
        String elsewhere = visit("Between others").replace("RUS", "CHN");
        String here = visit("Between the two");
        try (OpenStream stream = OpenStream.open("?relationship=RUS-JPN")) {
            stream.next("heartbeat");
            awaitApplied(append(elsewhere));
            append(here);
            assertThat(entry(stream.next("change"))).isEqualTo(AmendedVisits.id(here));
        }
    }

    @Test
    void an_id_from_which_it_cannot_go_on_is_told_reset() throws Exception {
        String id;
        try (OpenStream stream = OpenStream.open("")) {
            id = stream.next("heartbeat").id();
        }
        String foreign = new LogPosition("another-log", Map.of(0, 1L)).token();
        assertThat(resetFor(foreign)).isEqualTo("foreign");
        assertThat(resetFor("what is this")).isEqualTo("foreign");
        assertThat(resetFor(edited(id, "rm_2.", "rm_1."))).isEqualTo("rebuilt");
        // goes on from where it is now
        try (OpenStream stream = OpenStream.open("", "Last-Event-ID", foreign)) {
            String here = visit("After the reset");
            stream.next("reset");
            append(here);
            assertThat(entry(stream.next("change"))).isEqualTo(AmendedVisits.id(here));
        }
    }

    private static String resetFor(String id) throws Exception {
        try (OpenStream stream = OpenStream.open("", "Last-Event-ID", id)) {
            return stream.next("reset").data().path("reason").asText();
        }
    }

    private static String edited(String token, String what, String by) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        assertThat(text).contains(what);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace(what, by).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_open_stream_is_told_reset_when_a_parked_record_was_replayed() throws Exception {
        try (OpenStream stream = OpenStream.open("")) {
            stream.next("heartbeat");
            try (Connection connection = dataSource.getConnection()) {
                actions.record(connection, "parked", "* 0:0", "replayed");
            }
            assertThat(stream.next("reset").data().path("reason").asText()).isEqualTo("rebuilt");
        }
    }

    @Test
    void one_stream_too_many_is_a_429_that_names_the_limit_until_another_leaves() throws Exception {
        List<OpenStream> open = new ArrayList<>();
        try {
            while (open.size() < 4) {
                OpenStream stream = awaitRoom();
                stream.next("heartbeat");
                open.add(stream);
            }
            given().get("/api/v1/stream")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "30")
                    .body("type", equalTo("/problems/too-many-streams"))
                    .body("detail", containsString("4 streams"));
            open.removeFirst().close();
            OpenStream stream = awaitRoom();
            assertThat(stream.next("heartbeat").id()).isNotEmpty();
            open.add(stream);
        } finally {
            for (OpenStream stream : open) {
                stream.close();
            }
        }
    }

    /** That a reader has left is noticed when its connection closes, a moment later. */
    private static OpenStream awaitRoom() throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        OpenStream stream = OpenStream.open("");
        while (stream.status() == 429 && System.nanoTime() < deadline) {
            stream.next("end");
            stream = OpenStream.open("");
        }
        return stream;
    }

    @Test
    void a_look_at_the_head_opens_no_stream_and_faults_are_problems() {
        given().head("/api/v1/stream")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"));
        for (String query : List.of("after=nonsense!", "relationship=Japan", "type=gone")) {
            given().get("/api/v1/stream?" + query)
                    .then()
                    .statusCode(400)
                    .body(
                            "detail",
                            containsString("Parameter " + query.substring(0, query.indexOf('='))));
        }
    }
}
