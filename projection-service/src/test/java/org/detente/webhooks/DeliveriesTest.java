package org.detente.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Writes;
import org.detente.webhooks.Receiver.Received;
import org.junit.jupiter.api.Test;

/** What becomes of messages: attempts, replicas that send, and the log of it. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class DeliveriesTest extends WithAReceiver {
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
    Vertx vertx;

    private double attempts(String result) {
        return metrics.counter("detente.webhooks.attempts", "result", result).count();
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
}
