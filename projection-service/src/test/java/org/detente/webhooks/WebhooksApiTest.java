package org.detente.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.detente.alerts.FreshAlerts;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Writes;
import org.detente.webhooks.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks over HTTP, and what a receiver gets. In tests they may call this machine over http. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class WebhooksApiTest extends OnTheDataSet {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @SuppressWarnings("NullAway.Init")
    FreshAlerts alerts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Dispatcher dispatcher;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Outbox outbox;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Retention retention;

    @Inject
    @SuppressWarnings("NullAway.Init")
    MeterRegistry metrics;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Writes writes;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Vertx vertx;

    @SuppressWarnings("NullAway.Init")
    private Receiver receiver;

    @BeforeEach
    void somebody_listens() throws Exception {
        alerts.forgetAll();
        receiver = new Receiver();
    }

    @AfterEach
    void leave_none() {
        receiver.close();
        given().get(WEBHOOKS)
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id ->
                        given().header("If-Match", given().get(WEBHOOKS + "/" + id).header("ETag"))
                                .delete(WEBHOOKS + "/" + id)
                                .then()
                                .statusCode(204));
    }

    private static Response save(String body) {
        return given().contentType("application/json").body(body).post(WEBHOOKS);
    }

    private String saved(String more) {
        return save("{\"url\":\""
                        + receiver.url()
                        + "\",\"secret\":\""
                        + SECRET
                        + "\""
                        + more
                        + "}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Sends until nothing is left to be sent; the log of the deliveries. */
    private JsonPath sent(String webhook) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            dispatcher.sendWhatIsDue();
            JsonPath log = given().get(webhook + "/deliveries").jsonPath();
            if (!log.getList("items.status").contains("pending")) {
                return log;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("something is still pending");
    }

    private double attempts(String result) {
        return metrics.counter("detente.webhooks.attempts", "result", result).count();
    }

    private static void checkSignature(Received message) {
        assertThat(message.signature())
                .isEqualTo(
                        Secret.of(SECRET)
                                .sign(
                                        message.id(),
                                        Long.parseLong(message.timestamp()),
                                        message.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

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

    @Test
    void a_message_fails_twice_and_is_taken_the_third_time() {
        String webhook = saved("");
        receiver.willAnswer(503, "try again");
        receiver.willAnswer(404, "not yet");
        double retried = attempts("to-be-retried");
        double delivered = attempts("delivered");
        given().post(webhook + "/test")
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .body("alert", nullValue());
        JsonPath log = sent(webhook);
        assertThat(log.getList("items.status")).asString().isEqualTo("[delivered]");
        assertThat(log.getList("items[0].attempts.number")).asString().isEqualTo("[1, 2, 3]");
        assertThat(log.getList("items[0].attempts.status")).asString().isEqualTo("[503, 404, 200]");
        assertThat(log.getList("items[0].attempts.detail"))
                .asString()
                .isEqualTo("[try again, not yet, ok]");
        assertThat(receiver.received()).hasSize(3).allSatisfy(WebhooksApiTest::checkSignature);
        assertThat(receiver.received().stream().map(Received::id).distinct())
                .containsExactly(log.getString("items[0].id"));
        assertThat(receiver.received().getFirst().body()).contains("\"type\":\"detente.test.v1\"");
        assertThat(attempts("to-be-retried")).isEqualTo(retried + 2);
        assertThat(attempts("delivered")).isEqualTo(delivered + 1);
    }

    @Test
    void a_receiver_that_is_gone_is_asked_once_and_a_redirect_leads_nowhere() {
        String webhook = saved("");
        receiver.willAnswer(302, "");
        receiver.willAnswer(410, "no more");
        given().post(webhook + "/test").then().statusCode(202);
        JsonPath log = sent(webhook);
        assertThat(log.getList("items.status")).asString().isEqualTo("[failed]");
        assertThat(log.getList("items[0].attempts.status")).asString().isEqualTo("[302, 410]");
        assertThat(receiver.received()).allMatch(each -> each.path().equals("/hook?desk=1"));
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end_and_attempts_have_one() {
        String webhook = saved("");
        receiver.willAnswer(200, "x".repeat(5_000_000));
        given().post(webhook + "/test").then().statusCode(202);
        assertThat(sent(webhook).getString("items[0].attempts[0].detail")).hasSize(200);
        receiver.close();
        given().post(webhook + "/test").then().statusCode(202);
        JsonPath log = sent(webhook);
        assertThat(log.getList("items.status")).asString().isEqualTo("[failed, delivered]");
        assertThat(log.getList("items[0].attempts.outcome")).hasSize(3).containsOnly("unreachable");
    }

    @Test
    void replicas_that_send_at_the_same_time_send_once() throws Exception {
        String webhook = saved("");
        for (int message = 0; message < 20; message++) {
            given().post(webhook + "/test").then().statusCode(202);
        }
        Callable<String> replica =
                () -> {
                    dispatcher.sendWhatIsDue();
                    return "done";
                };
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.invokeAll(List.of(replica, replica, replica));
        }
        assertThat(sent(webhook).getList("items.status")).hasSize(20).containsOnly("delivered");
        assertThat(receiver.received().stream().map(Received::id))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_a_replica_took_that_died_is_sent_by_another() {
        String webhook = saved("");
        given().post(webhook + "/test").then().statusCode(202);
        Instant now = Instant.now().plusSeconds(1);
        List<Outbox.Claimed> taken =
                writes.inTransaction(
                        transaction -> outbox.claim(transaction, now, now.minusSeconds(2), 16));
        assertThat(taken).hasSize(1);
        JsonPath log = sent(webhook);
        assertThat(log.getList("items.status")).asString().isEqualTo("[delivered]");
        assertThat(log.getList("items[0].attempts.number")).asString().isEqualTo("[2]");
    }

    @Test
    void what_ended_long_ago_is_forgotten_and_what_waits_is_not() {
        String webhook = saved("");
        given().post(webhook + "/test").then().statusCode(202);
        sent(webhook);
        given().post(webhook + "/test").then().statusCode(202);
        String before = given().get(webhook + "/deliveries").header("ETag");
        Instant month = Instant.now().plus(Duration.ofDays(30));
        assertThat(retention.enforce(month.minusSeconds(60))).isZero();
        assertThat(retention.enforce(month.plusSeconds(60))).isEqualTo(1);
        given().header("If-None-Match", before)
                .get(webhook + "/deliveries")
                .then()
                .statusCode(200)
                .body("items.status", contains("pending"));
    }

    @Test
    void where_it_is_not_allowed_this_machine_is_not_called() throws Exception {
        Sender strict = new Sender(vertx, new AnyConfig(false, true), Clock.systemUTC());
        String url = receiver.url().replace("127.0.0.1", "localhost");
        for (String target : new String[] {receiver.url(), url}) {
            Delivery.Attempt attempt =
                    strict.send(new Outbox.Claimed(new UUID(1, 1), 1, "{}", target, SECRET));
            assertThat(attempt.outcome()).isEqualTo("refused");
            assertThat(attempt.detail()).contains("not an address of the public Internet");
        }
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void the_secret_is_answered_to_nobody_and_goes_on_when_a_change_does_not_give_it() {
        Response kept = save(Examples.DRAFT);
        String address = kept.header("Location");
        kept.then().statusCode(201).body(not(containsString("MfKQ9r8GK")));
        String other = "{\"url\":\"" + receiver.url() + "\",\"name\":\"Other\"}";
        given().contentType("application/json").body(other).put(address).then().statusCode(428);
        given().contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(other)
                .put(address)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name", equalTo("Other"));
        given().contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(other)
                .put(address)
                .then()
                .statusCode(412);
        for (String read : new String[] {address, WEBHOOKS, address + "/deliveries"}) {
            assertThat(given().get(read).then().statusCode(200).extract().asString())
                    .doesNotContain("MfKQ9r8GK");
        }
        given().post(address + "/test").then().statusCode(202);
        sent(address);
        checkSignature(receiver.received().getFirst());
        given().header("If-Match", kept.header("ETag")).delete(address).then().statusCode(412);
    }

    @Test
    void every_fault_is_named_with_where_it_stands() {
        save("{\"url\":\"gopher://x\",\"secret\":\"short\",\"rules\":[\"x\"],\"colour\":1}")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-webhook"))
                .body(not(containsString("short\"")))
                .body("errors.pointer", hasItems("/url", "/secret", "/rules/0", "/colour"));
        save("{\"url\":\"%s\",\"secret\":\"%s\",\"name\":\"\\u0000\"}"
                        .formatted(receiver.url(), SECRET))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
        save("{}").then().statusCode(400).body("errors.pointer", contains("/secret", "/url"));
        for (String gone : new String[] {"/x", "/00000000-0000-8000-8000-000000000000"}) {
            given().get(WEBHOOKS + gone).then().statusCode(404);
            given().get(WEBHOOKS + gone + "/deliveries").then().statusCode(404);
            given().post(WEBHOOKS + gone + "/test").then().statusCode(404);
        }
    }

    @Test
    void the_log_has_pages_and_forms() {
        String webhook = saved("");
        for (int message = 0; message < 3; message++) {
            given().post(webhook + "/test").then().statusCode(202);
        }
        List<String> all = sent(webhook).getList("items.id");
        JsonPath first = given().get(webhook + "/deliveries?limit=2").jsonPath();
        JsonPath second =
                given().get(webhook + "/deliveries?limit=2&cursor=" + first.getString("page.next"))
                        .jsonPath();
        assertThat(first.getList("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(all.subList(2, 3));
        assertThat(given().get(webhook + "/deliveries?format=csv").asString())
                .startsWith("id,alert,status,created,nextAttempt,attempts");
    }
}
