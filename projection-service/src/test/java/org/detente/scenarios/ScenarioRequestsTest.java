package org.detente.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.scenarios.AnyScenario.AQUACULTURE_AGREED;
import static org.detente.scenarios.AnyScenario.EASING;
import static org.detente.scenarios.Evaluation.evaluate;
import static org.detente.scenarios.Evaluation.missiles;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Body;
import org.detente.query.Faults;
import org.detente.query.Reads;
import org.detente.query.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a scenario, and that a large one costs no more questions to the database. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ScenarioRequestsTest extends OnTheDataSet {
    @Inject
    @SuppressWarnings("NullAway.Init")
    Evaluator evaluator;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ScenarioReader reader;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Reads reads;

    @Test
    void every_fault_is_named_at_once_as_an_event_to_be_logged_would_have_it() {
        evaluate(
                        """
                        {"events":[%s,{"kind":"summit","occurred":"2016-13-01","colour":"red"},17],
                         "without":["x","00000000-0000-8000-8000-000000000000"],
                         "on":["2017-02-30",7],"relationships":["JPN"],"model":"mean","halfLife":0,
                         "scale":5,"dates":[]}
                        """
                                .formatted(EASING))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-scenario"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/events/1/occurred",
                                "/events/1/colour",
                                "/events/1/title",
                                "/events/2",
                                "/without/0",
                                "/on/0",
                                "/on/1",
                                "/relationships/0",
                                "/model",
                                "/halfLife",
                                "/scale",
                                "/dates"));
    }

    @Test
    void ids_that_the_log_does_not_hold_are_named() {
        evaluate("{\"without\":[\"00000000-0000-8000-8000-000000000000\"]}")
                .statusCode(400)
                .body("errors.pointer", contains("/without/0"))
                .body("errors.code", contains("unknown-event"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"events\":[]}",
                "{\"events\":{}}",
                "{\"events\":[{}],\"events\":[]}",
                "{\"events\":[]} {}"
            })
    void what_is_no_scenario_is_refused(String body) {
        evaluate(body)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-scenario"))
                .body("errors.detail[0]", containsString(" "));
    }

    @Test
    void more_events_and_more_days_take_no_more_statements() {
        String body = "{\"events\":[%s,%s],\"without\":[\"%s\"],\"on\":[%s]}";
        String one = body.formatted(EASING, AQUACULTURE_AGREED, missiles().getFirst(), days(1));
        String more =
                body.formatted(
                        ordinals(EASING, 50),
                        ordinals(AQUACULTURE_AGREED, 50),
                        String.join("\",\"", missiles()),
                        days(50));
        statements(more); // afterwards every content is decoded
        assertThat(statements(more)).isEqualTo(statements(one)).isBetween(5, 25);
    }

    private static String days(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> '"' + LocalDate.of(2017, 1, 31).plusDays(day).toString() + '"')
                .collect(Collectors.joining(","));
    }

    /** The event as often, each a happening of its own. */
    private static String ordinals(String event, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(ordinal ->
                        event.replace("{\"kind\"", "{\"ordinal\":" + ordinal + ",\"kind\""))
                .collect(Collectors.joining(","));
    }

    private int statements(String body) {
        AtomicInteger statements = new AtomicInteger();
        Faults faults = new Faults();
        Scenario scenario =
                reader.read(Body.read(body.getBytes(StandardCharsets.UTF_8), faults), faults);
        reads.inSnapshot(snapshot ->
                evaluator.evaluate(
                        new Snapshot(
                                counting(snapshot.connection(), statements),
                                snapshot.schema(),
                                snapshot.position()),
                        scenario,
                        faults));
        return statements.get();
    }

    private static Connection counting(Connection real, AtomicInteger statements) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(real, arguments);
                        });
    }

    @Test
    void limits_are_said_and_not_clamped() {
        String days = "\"2017-01-31\",".repeat(101);
        String events = (EASING + ",").repeat(1001);
        evaluate(
                        "{\"events\":[%s],\"on\":[%s]}"
                                .formatted(
                                        events.substring(0, events.length() - 1),
                                        days.substring(0, days.length() - 1)))
                .statusCode(400)
                .body("errors.pointer", hasItems("/events", "/on"))
                .body("errors.detail", hasItem(containsString("at most 1000")))
                .body("errors.detail", hasItem(containsString("at most 100")));
    }
}
