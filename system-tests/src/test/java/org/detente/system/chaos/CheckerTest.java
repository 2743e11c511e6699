package org.detente.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.system.Stack;
import org.detente.system.chaos.Violations.Promise;
import org.detente.system.chaos.Violations.Violation;
import org.junit.jupiter.api.Test;

/** The checker itself: each promise can be broken, and then it says so. */
class CheckerTest {
    private static final Position EARLIER = at(Map.of(0, 5L, 3, 7L));
    private static final Position LATER = at(Map.of(0, 5L, 3, 8L));

    private final Draft draft = Draft.sequence(1).next();
    private final Ledger ledger = new Ledger();
    private final Violations violations = new Violations(_ -> {});
    private final Checker checker = new Checker(ledger, violations);

    @Test
    void an_event_that_is_shown_as_it_was_sent_breaks_nothing() {
        checker.lookedUp(draft.id(), EARLIER, Promise.READ_YOUR_WRITES, shown(draft, LATER));
        checker.covers(new Answer.Good(200, "", LATER, true, ""), LATER);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void an_event_that_is_missing_from_a_covering_position_breaks_the_promise_it_was_read_for() {
        checker.lookedUp(draft.id(), EARLIER, Promise.READ_YOUR_WRITES, new Answer.Missing());
        checker.lookedUp(draft.id(), EARLIER, Promise.NO_LOSS, new Answer.Missing());
        assertThat(violations.all())
                .extracting(Violation::promise)
                .containsExactly(Promise.READ_YOUR_WRITES, Promise.NO_LOSS);
    }

    @Test
    void a_problem_in_place_of_an_event_is_no_answer_and_breaks_nothing() {
        checker.lookedUp(
                draft.id(),
                EARLIER,
                Promise.READ_YOUR_WRITES,
                new Answer.Passing("503 projection-lag"));
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void an_answer_from_before_the_position_asked_for_goes_backwards() {
        checker.covers(new Answer.Good(200, "", EARLIER, true, ""), LATER);
        assertThat(violations.all())
                .extracting(Violation::promise)
                .containsExactly(Promise.MONOTONIC_READS);
    }

    @Test
    void an_event_that_is_shown_with_other_content_is_lost() {
        Draft other = Draft.sequence(2).next();
        Answer swapped = shown(new Draft(draft.id(), other.json()), LATER);
        checker.lookedUp(draft.id(), EARLIER, Promise.READ_YOUR_WRITES, swapped);
        assertThat(violations.all())
                .extracting(Violation::promise)
                .containsExactly(Promise.NO_LOSS);
    }

    @Test
    void an_acknowledgement_of_another_event_is_no_acknowledgement() {
        checker.acknowledged(draft, UUID.randomUUID(), "3:6", EARLIER);
        assertThat(violations.all())
                .extracting(Violation::promise)
                .containsExactly(Promise.NO_LOSS);
        assertThat(ledger.end()).isEqualTo(EARLIER);
    }

    @Test
    void only_documented_problems_pass_and_a_defect_never_does() {
        ProblemGuide guide = new ProblemGuide(Stack.ROOT.resolve("docs/errors.md"));
        String json = "application/problem+json";
        assertThat(guide.passing(503, json, problem("log-unavailable", 503)))
                .contains("503 log-unavailable");
        assertThat(guide.passing(504, json, problem("upstream-timeout", 504))).isPresent();
        assertThat(guide.passing(429, json, problem("too-many-batches", 429))).isPresent();
        assertThat(guide.passing(500, json, problem("internal", 500))).isEmpty();
        assertThat(guide.passing(400, json, problem("invalid-event", 400))).isEmpty();
        assertThat(guide.passing(503, json, problem("gone-fishing", 503))).isEmpty();
        assertThat(guide.passing(502, json, problem("log-unavailable", 502))).isEmpty();
        assertThat(guide.passing(503, "text/html", problem("log-unavailable", 503))).isEmpty();
        assertThat(guide.passing(503, json, "{\"type\":")).isEmpty();
    }

    @Test
    void a_connection_may_break_only_when_the_gateway_was_hit() {
        GatewayWatch gateway = new GatewayWatch();
        GatewayWatch.Mark before = gateway.mark();
        assertThat(gateway.wasLeftAlone(before)).isTrue();
        gateway.disturb();
        assertThat(gateway.wasLeftAlone(before)).isFalse();
        GatewayWatch.Mark during = gateway.mark();
        gateway.healed();
        assertThat(gateway.wasLeftAlone(during)).isFalse();
        assertThat(gateway.wasLeftAlone(gateway.mark())).isTrue();
    }

    @Test
    void a_token_is_read_as_it_is_written() {
        assertThat(Position.of(LATER.token())).isEqualTo(LATER);
        assertThat(LATER.covers(EARLIER)).isTrue();
        assertThat(EARLIER.covers(LATER)).isFalse();
        assertThat(EARLIER.with(LATER)).isEqualTo(LATER);
        assertThat(Position.NOTHING.covers(EARLIER)).isFalse();
        assertThat(EARLIER.covers(Position.NOTHING)).isTrue();
        assertThat(new Position("other", LATER.nextOffsets()).covers(EARLIER)).isFalse();
    }

    private static Answer shown(Draft draft, Position position) {
        String body =
                "{\"id\":\"%1$s\",\"version\":\"%1$s\",\"state\":\"live\",\"event\":%2$s}"
                        .formatted(draft.id(), new String(draft.json(), StandardCharsets.UTF_8));
        return new Answer.Good(200, body, position, true, '"' + draft.id().toString() + '"');
    }

    private static String problem(String name, int status) {
        return "{\"type\":\"/problems/%s\",\"status\":%d}".formatted(name, status);
    }

    private static Position at(Map<Integer, Long> nextOffsets) {
        return new Position("topic", new TreeMap<>(nextOffsets));
    }
}
