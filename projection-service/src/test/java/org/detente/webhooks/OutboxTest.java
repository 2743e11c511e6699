package org.detente.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.RealLogAndDatabase;
import org.detente.webhooks.Receiver.Received;
import org.junit.jupiter.api.Test;

/** What alerts put among the messages to be sent. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class OutboxTest extends WithAReceiver {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Test
    void an_alert_is_sent_signed_until_it_is_taken_and_every_attempt_is_on_record()
            throws Exception {
        alerts.lookOn("2014-03-01");
        String rule =
                given().get("/api/v1/alert-rules").path("items.find { it.kind == 'change' }.id");
        String webhook = saved(",\"rules\":[\"" + rule + "\"]");
        receiver.willAnswer(503, "try again");
        receiver.willAnswer(500, "");
        alerts.lookOn("2016-12-16");
        JsonPath news =
                given().get("/api/v1/alerts?limit=1000&subject=relationship/JPN-RUS&rule=" + rule)
                        .jsonPath();
        assertThat(news.getList("items")).hasSize(1);
        JsonPath log = sent(webhook);
        List<String> tried = log.getList("items.findAll { it.attempts.size() > 1 }.id");
        assertThat(log.getList("items.status")).containsOnly("delivered");
        assertThat(log.getList("items.attempts.flatten().status")).containsOnlyOnce(503, 500);
        receiver.received().forEach(WebhooksApiTest::checkSignature);
        assertThat(receiver.received())
                .hasSize(log.getList("items").size() + 2)
                .allMatch(each -> each.type().equals("application/cloudevents+json"))
                .allMatch(each -> each.path().equals("/hook?desk=1"));
        assertThat(
                        receiver.received().stream()
                                .filter(each -> tried.contains(each.id()))
                                .map(Received::body)
                                .distinct())
                .hasSize(tried.size());
        JsonNode event =
                JSON.readTree(
                        receiver.received().stream()
                                .filter(each -> each.body().contains("relationship/JPN-RUS"))
                                .findFirst()
                                .orElseThrow()
                                .body());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("detente.alert.v1");
        assertThat(event.path("subject").asText()).isEqualTo("relationship/JPN-RUS");
        JsonNode listed =
                JSON.readTree(
                        given().get(
                                        "/api/v1/alerts?limit=1000&subject=relationship/JPN-RUS&rule="
                                                + rule)
                                .asString());
        assertThat(event.path("data")).isEqualTo(listed.path("items").get(0));
        assertThat(event.path("id").asText()).isEqualTo(news.getString("items[0].id"));
    }

    @Test
    void an_alert_whose_message_is_not_written_down_is_not_raised_and_comes_with_it_later()
            throws Exception {
        alerts.lookOn("2014-03-01");
        String webhook = saved("");
        run(
                "create function refuse() returns trigger language plpgsql as"
                        + " 'begin raise exception ''no room''; end'",
                "create trigger refuse before insert on detente.webhook_delivery"
                        + " execute function refuse()");
        try {
            assertThatThrownBy(() -> alerts.lookOn("2016-12-16"))
                    .hasStackTraceContaining("no room");
        } finally {
            run("drop trigger refuse on detente.webhook_delivery", "drop function refuse");
        }
        assertThat(news()).isEmpty();
        alerts.lookOn("2016-12-16");
        List<String> told = given().get(webhook + "/deliveries?limit=1000").path("items.alert");
        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(news());
    }

    private static List<String> news() {
        return given().get("/api/v1/alerts?limit=1000")
                .path("items.findAll { it.because != 'first-look' }.id");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void what_was_so_before_a_rule_looked_is_sent_to_nobody() {
        String webhook = saved("");
        alerts.lookOn("2026-11-29");
        assertThat(given().get("/api/v1/alerts").jsonPath().getList("items")).isNotEmpty();
        given().get(webhook + "/deliveries").then().statusCode(200).body("items", empty());
    }
}
