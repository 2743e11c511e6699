package org.detente.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.detente.alerts.FreshAlerts;
import org.detente.projection.OnTheDataSet;
import org.detente.webhooks.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who is called by webhooks. In tests they may call this machine over http. */
abstract class WithAReceiver extends OnTheDataSet {
    static final String WEBHOOKS = "/api/v1/webhooks";
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @SuppressWarnings("NullAway.Init")
    FreshAlerts alerts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Dispatcher dispatcher;

    @SuppressWarnings("NullAway.Init")
    Receiver receiver;

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

    static Response save(String body) {
        return given().contentType("application/json").body(body).post(WEBHOOKS);
    }

    String saved(String more) {
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
    JsonPath sent(String webhook) {
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

    static void checkSignature(Received message) {
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
}
