package org.detente.intake.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.intake.log.LogPosition;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** One event through HTTP into a real log. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EventApiTest {
    private static final String PATH = "/api/v1/events";

    private final LogContents log = Surroundings.current().log();

    @Test
    void a_new_event_is_created_and_the_same_content_again_is_the_same_event() {
        ObjectNode event = Events.anySummit();
        Response first = post(event.toString());
        long recordsAfterFirst = log.size();
        ObjectNode again = event.deepCopy();
        again.put("importance", "1");
        Response second = post(again.toString());

        String id = first.path("id");
        first.then()
                .statusCode(201)
                .header("Location", "/api/v1/events/" + id)
                .header("Log-Position", matchesPattern("[A-Za-z0-9_-]+"))
                .body("status", equalTo("accepted"))
                .body("position", matchesPattern("[0-9]+:[0-9]+"))
                .body("logPosition", equalTo(first.getHeader("Log-Position")));
        second.then()
                .statusCode(200)
                .header("Location", "/api/v1/events/" + id)
                .header("Log-Position", first.getHeader("Log-Position"))
                .body("id", equalTo(id))
                .body("status", equalTo("duplicate"))
                .body("recordedAt", equalTo(first.path("recordedAt")))
                .body("position", equalTo(first.path("position")));
        assertThat(log.size()).isEqualTo(recordsAfterFirst);
    }

    @Test
    void the_record_is_the_canonical_event_with_its_cloud_event_headers() {
        String sent = Events.anySummit().toPrettyString();
        Response response = post(sent);
        Parsed.Valid parsed =
                (Parsed.Valid) EventCodec.parse(sent.getBytes(StandardCharsets.UTF_8));

        LogPosition position = LogPosition.of(response.path("position"));
        ConsumerRecord<String, byte[]> record = log.at(position.partition(), position.offset());
        assertThat(record.key()).isEqualTo(parsed.id().toString());
        assertThat(record.value()).isEqualTo(parsed.canonical());
        assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
        Map<String, String> headers = headers(record);
        assertThat(headers.remove("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(headers.get("ce_time"))
                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{6}Z");
        assertThat(Instant.parse(String.valueOf(headers.remove("ce_time"))))
                .isEqualTo(Instant.parse(response.path("recordedAt")));
        assertThat(headers)
                .isEqualTo(
                        Map.of(
                                "ce_id", parsed.id().toString(),
                                "ce_type", "detente.summit.v1",
                                "ce_source", "/detente/event-service",
                                "ce_specversion", "1.0",
                                "ce_subject", "JPN-RUS",
                                "recorded-by", "local",
                                "content-type", "application/json"));
    }

    @Test
    void the_same_content_sent_by_many_at_a_time_makes_one_record() throws Exception {
        String event = Events.anySummit().toString();
        long before = log.size();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send = () -> post(event).statusCode();
            List<Future<Integer>> statuses = senders.invokeAll(Collections.nCopies(20, send));
            int created = 0;
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isIn(200, 201);
                created += status.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(log.size()).isEqualTo(before + 1);
    }

    @Test
    void what_only_the_read_side_knows_is_a_duplicate() {
        String event = Events.anySummit().toString();
        Parsed.Valid parsed =
                (Parsed.Valid) EventCodec.parse(event.getBytes(StandardCharsets.UTF_8));
        Surroundings.current().readSide().learn(parsed.id().toString(), "5:77");
        long before = log.size();

        post(event)
                .then()
                .statusCode(200)
                .body("status", equalTo("duplicate"))
                .body("position", equalTo("5:77"))
                .body("recordedAt", nullValue());
        assertThat(log.size()).isEqualTo(before);
    }

    @Test
    void with_the_read_side_away_events_are_logged_all_the_same() {
        Surroundings.current().stopReadSide();
        try {
            for (int event = 0; event < 5; event++) {
                post(Events.anySummit().toString()).then().statusCode(201);
            }
        } finally {
            Surroundings.current().startReadSide();
        }
    }

    @Test
    void an_idempotency_key_is_accepted_and_ignored() {
        for (int event = 0; event < 2; event++) {
            given().header("Idempotency-Key", "one-key")
                    .contentType("application/json")
                    .body(Events.anySummit().toString())
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void a_request_keeps_its_harmless_name_and_its_trace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Response response =
                given().header("X-Request-Id", "import-7.a")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
                        .contentType("application/json")
                        .body(Events.anySummit().toString())
                        .post(PATH);

        response.then().statusCode(201).header("X-Request-Id", "import-7.a");
        LogPosition position = LogPosition.of(response.path("position"));
        assertThat(headers(log.at(position.partition(), position.offset())).get("traceparent"))
                .startsWith("00-" + trace + "-");
    }

    @Test
    void a_request_name_that_could_forge_a_log_line_is_replaced() {
        given().header("X-Request-Id", "a b;c")
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400)
                .header("X-Request-Id", not(equalTo("a b;c")))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
    }

    private static Response post(String json) {
        return given().contentType("application/json").body(json).post(PATH);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
