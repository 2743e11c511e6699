package org.detente.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Retraction;
import org.detente.event.amendment.Version;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.system.Stack;
import org.detente.system.chaos.Violations.Promise;
import org.detente.system.chaos.Violations.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker of amendments: each promise can be broken, and then it says so. */
class AmendmentCheckerTest {
    private static final Position AT = new Position("topic", new TreeMap<>(Map.of(3, 8L)));
    private static final String STALE = "412 precondition-failed";

    private final Iterator<DiplomaticEvent> events = AnyEvent.compact(7).iterator();
    private final Draft event = Draft.of(events.next());
    private final Sight first =
            new Sight(event.id(), Version.of(List.of(EventId.from(event.id()))), "live");
    private final AmendmentDraft correction =
            AmendmentDraft.of(
                    first, new Correction(eventId(), List.of(eventId()), "Why.", events.next()));
    private final AmendmentDraft retraction =
            AmendmentDraft.of(first, new Retraction(eventId(), List.of(eventId()), "Why not."));
    private final Ledger ledger = new Ledger();
    private final Violations violations = new Violations(_ -> {});
    private final AmendmentChecker checker =
            new AmendmentChecker(new Checker(ledger, violations), ledger, violations);

    private EventId eventId() {
        return EventId.from(event.id());
    }

    @BeforeEach
    void send_both_at_a_time() {
        ledger.sent(correction);
        ledger.sent(retraction);
    }

    @Test
    void amendments_that_are_shown_as_they_were_sent_break_nothing() throws Exception {
        Amended amended = acknowledge(correction.id(), correction.id().toString());
        checker.showsAmendment(
                amended, shown(correction.id().toString(), "live"), history(both(), "Why."));
        checker.events().lookedUp(event.id(), AT, Promise.NO_LOSS, shown(both(), "live"));
        checker.events()
                .lookedUp(
                        event.id(),
                        AT,
                        Promise.NO_LOSS,
                        shown(retraction.id().toString(), "retracted"));
        assertThat(violations.all()).isEmpty();
        assertThat(ledger.amended()).containsExactly(amended);
        assertThat(ledger.end()).isEqualTo(AT);
    }

    @Test
    void an_acknowledgement_of_another_amendment_or_version_is_none() throws Exception {
        acknowledge(retraction.id(), retraction.id().toString());
        acknowledge(correction.id(), both());
        assertBroken(Promise.AMENDMENTS, Promise.AMENDMENTS);
    }

    @Test
    void a_refusal_names_another_version_exactly_when_the_amendment_is_stale() {
        String now = first.version().toString();
        checker.refused(correction, new Answer.Refused(STALE, retraction.id().toString()));
        checker.refused(correction, new Answer.Refused("409 wrong-state", now));
        assertThat(violations.all()).isEmpty();
        checker.refused(correction, new Answer.Refused(STALE, now));
        checker.refused(
                correction, new Answer.Refused("409 wrong-state", retraction.id().toString()));
        checker.refused(correction, new Answer.Refused(STALE, ""));
        assertBroken(Promise.DOCUMENTED, Promise.DOCUMENTED, Promise.DOCUMENTED);
    }

    @Test
    void a_history_without_what_its_position_covers_breaks_the_promise_it_was_read_for() {
        UUID missing = UUID.randomUUID();
        Answer answer = history(both(), "Why.");
        checker.historyShown(event.id(), AT, Set.of(missing), Promise.READ_YOUR_WRITES, answer);
        checker.historyShown(event.id(), AT, Set.of(missing), Promise.MONOTONIC_READS, answer);
        checker.historyShown(
                event.id(), AT, Set.of(), Promise.READ_YOUR_WRITES, new Answer.Missing());
        assertBroken(Promise.READ_YOUR_WRITES, Promise.MONOTONIC_READS, Promise.READ_YOUR_WRITES);
    }

    @Test
    void a_version_without_the_amendment_that_its_position_covers_is_no_read_of_ones_write()
            throws Exception {
        Amended amended = acknowledge(correction.id(), correction.id().toString());
        checker.showsAmendment(
                amended, shown(retraction.id().toString(), "retracted"), history(both(), "Why."));
        assertBroken(Promise.READ_YOUR_WRITES);
    }

    @Test
    void an_entry_that_is_shown_with_another_reason_is_changed() {
        look(history(both(), "Because."));
        assertBroken(Promise.AMENDMENTS);
    }

    @Test
    void an_entry_that_nobody_sent_is_made_up() {
        AmendmentChecker knowsNothing =
                new AmendmentChecker(
                        new Checker(new Ledger(), violations), new Ledger(), violations);
        knowsNothing.historyShown(
                event.id(), AT, Set.of(), Promise.READ_YOUR_WRITES, history(both(), "Why."));
        assertBroken(Promise.AMENDMENTS, Promise.AMENDMENTS);
    }

    @Test
    void a_version_that_its_entries_do_not_make_is_wrong() {
        look(history(correction.id().toString(), "Why."));
        assertBroken(Promise.AMENDMENTS);
    }

    @Test
    void an_event_is_not_shown_as_nobody_can_have_made_it() {
        String own = event.id().toString();
        show(shown(own, "retracted"));
        show(shown(own, "live"));
        show(shown(UUID.randomUUID().toString(), "live"));
        show(shown(correction.id().toString(), "merged"));
        show(shown(correction.id().toString(), "live", events.next()));
        assertBroken(
                Promise.NO_LOSS,
                Promise.NO_LOSS,
                Promise.NO_LOSS,
                Promise.NO_LOSS,
                Promise.NO_LOSS);
    }

    @Test
    void a_tag_that_is_not_the_version_shown_is_wrong() {
        Answer.Good good = shown(correction.id().toString(), "live");
        show(new Answer.Good(200, good.body(), AT, true, "\"" + retraction.id() + "\""));
        assertBroken(Promise.NO_LOSS);
    }

    @Test
    void an_acknowledged_amendment_is_in_the_topic_at_its_place_and_under_its_event() {
        String own = event.id().toString();
        Map<String, UUID> records =
                Map.of("3:6", correction.id(), "3:7", retraction.id(), "4:0", correction.id());
        Topic topic = new Topic(records, Map.of("3:6", own, "3:7", own, "4:0", "another"));
        AmendmentsAtTheEnd end = atTheEnd();
        end.isInTheTopic(amended(Amended.Word.ACCEPTED, "3:6"), topic);
        // of a repeat only a covering place is said
        end.isInTheTopic(amended(Amended.Word.DUPLICATE, "3:7"), topic);
        assertThat(violations.all()).isEmpty();

        end.isInTheTopic(amended(Amended.Word.ACCEPTED, "3:7"), topic);
        end.isInTheTopic(amended(Amended.Word.ACCEPTED, "4:0"), topic);
        end.isInTheTopic(
                amended(Amended.Word.DUPLICATE, "3:7"),
                new Topic(Map.of("3:7", retraction.id()), Map.of("3:7", own)));
        assertBroken(Promise.AMENDMENTS, Promise.AMENDMENTS, Promise.AMENDMENTS);
    }

    @Test
    void only_a_documented_refusal_of_an_amendment_is_one() {
        ProblemGuide guide = new ProblemGuide(Stack.ROOT.resolve("docs/errors.md"));
        String json = "application/problem+json";
        String body = "{\"type\":\"/problems/precondition-failed\",\"version\":\"a\"}";
        assertThat(guide.refusal(412, json, body)).contains(new Answer.Refused(STALE, "a"));
        assertThat(guide.refusal(409, json, body)).isEmpty();
        assertThat(guide.refusal(412, "text/html", body)).isEmpty();
        assertThat(guide.refusal(404, json, "{\"type\":\"/problems/not-found\"}")).isEmpty();
        assertThat(guide.passing(412, json, body)).isEmpty();
    }

    private AmendmentsAtTheEnd atTheEnd() {
        ProblemGuide guide = new ProblemGuide(Stack.ROOT.resolve("docs/errors.md"));
        try (Api nowhere = new Api("", guide, new Requests(), violations, new GatewayWatch())) {
            AmendmentsAtTheEnd end = new AmendmentsAtTheEnd(nowhere, checker, ledger, violations);
            assertThat(end.check(new Topic(Map.of(), Map.of()), Duration.ZERO).amendments())
                    .isZero();
            return end;
        }
    }

    private Amended amended(Amended.Word word, String record) {
        return new Amended(correction, word, record, AT);
    }

    private Amended acknowledge(UUID id, String version) throws Exception {
        String body =
                "{\"id\":\"%s\",\"event\":\"%s\",\"version\":\"%s\",\"position\":\"3:7\"}"
                        .formatted(id, event.id(), version);
        return checker.acknowledged(
                correction,
                new ObjectMapper().readTree(body),
                new Answer.Good(201, body, AT, true, ""));
    }

    private void look(Answer history) {
        checker.historyShown(event.id(), AT, Set.of(), Promise.READ_YOUR_WRITES, history);
    }

    private void show(Answer answer) {
        checker.events().lookedUp(event.id(), AT, Promise.READ_YOUR_WRITES, answer);
    }

    private void assertBroken(Promise... promises) {
        assertThat(violations.all()).extracting(Violation::promise).containsExactly(promises);
    }

    private String both() {
        return Version.of(List.of(EventId.from(correction.id()), EventId.from(retraction.id())))
                .toString();
    }

    private Answer.Good shown(String version, String state) {
        DiplomaticEvent content =
                state.equals("live")
                        ? ((Correction) correction.amendment()).content()
                        : EventCodec.decode(event.json());
        return shown(version, state, content);
    }

    private Answer.Good shown(String version, String state, DiplomaticEvent content) {
        String contenders = version.contains("+") ? ",\"contenders\":[\"a\",\"b\"]" : "";
        String body =
                "{\"id\":\"%s\",\"version\":\"%s\",\"state\":\"%s\",\"event\":%s%s}"
                        .formatted(event.id(), version, state, json(content), contenders);
        return new Answer.Good(200, body, AT, true, '"' + version + '"');
    }

    private static String json(DiplomaticEvent content) {
        return new String(EventCodec.canonical(content), StandardCharsets.UTF_8);
    }

    /** Of the event, its correction and its retraction, which raced. */
    private Answer history(String version, String reasonOfCorrection) {
        String body =
                """
                {"id":"%1$s","version":"%2$s","state":"retracted","contenders":["%3$s","%4$s"],"entries":[
                 {"id":"%1$s","type":"event","state":"live","event":%5$s},
                 {"id":"%3$s","type":"correction","state":"live","supersedes":["%1$s"],"reason":"%7$s",
                  "event":%6$s},
                 {"id":"%4$s","type":"retraction","state":"retracted","supersedes":["%1$s"],
                  "reason":"Why not."}]}\
                """
                        .formatted(
                                event.id(),
                                version,
                                correction.id(),
                                retraction.id(),
                                new String(event.json(), StandardCharsets.UTF_8),
                                json(((Correction) correction.amendment()).content()),
                                reasonOfCorrection);
        return new Answer.Good(200, body, AT, true, "");
    }
}
