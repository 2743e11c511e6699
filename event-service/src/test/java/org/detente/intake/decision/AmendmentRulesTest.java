package org.detente.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Version;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Fault;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
import org.detente.intake.known.Standing;
import org.detente.intake.known.Standing.LinkTo;
import org.detente.intake.known.Standing.State;
import org.detente.intake.log.LogPosition;
import org.detente.intake.surroundings.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentRulesTest {
    private static final EventId EVENT = new EventId("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285");
    private static final EventId OTHER = new EventId("9983f70d-af17-83d9-9c1b-4f63a0cd33c3");
    private static final EventId HEAD = new EventId("d983aa04-4c53-850c-acd8-cc08e2c5eeab");
    private static final LinkTo RELATED = new LinkTo(Link.Relation.RELATED, OTHER);
    private static final String SUMMIT = Events.anySummit().toString();
    private static final UUID CONTENT =
            ((Parsed.Valid) EventCodec.parse(SUMMIT.getBytes(StandardCharsets.UTF_8))).id();

    @ParameterizedTest
    @CsvSource({
        "retraction, LIVE, allowed",
        "retraction, MERGED, allowed",
        "retraction, RETRACTED, no-change",
        "reinstatement, RETRACTED, allowed",
        "reinstatement, LIVE, no-change",
        "reinstatement, MERGED, wrong-state"
    })
    void what_fits_a_state(String kind, State state, String outcome) {
        assertThat(outcome(proposal(kind, EVENT), standing(state, EVENT))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "retraction, RETRACTED, allowed",
        "reinstatement, LIVE, allowed",
        "reinstatement, MERGED, wrong-state"
    })
    void where_amendments_raced_the_one_that_ends_the_contest_is_a_change(
            String kind, State state, String outcome) {
        assertThat(outcome(proposal(kind, EVENT, HEAD), standing(state, EVENT, HEAD)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE, true, no-change",
        "LIVE, false, allowed",
        "MERGED, false, allowed",
        "RETRACTED, false, wrong-state",
        "RETRACTED, true, wrong-state"
    })
    void a_correction_needs_an_event_that_is_not_retracted_and_another_content(
            State state, String isSame, String outcome) {
        String content = Boolean.parseBoolean(isSame) ? SUMMIT : Events.anySummit().toString();
        String extra = ",\"content\":" + content;
        assertThat(outcome(proposal("correction", extra, EVENT), standing(state, EVENT)))
                .isEqualTo(outcome);
    }

    @Test
    void the_content_that_counts_may_be_confirmed_against_one_that_raced() {
        Proposal proposal = proposal("correction", ",\"content\":" + SUMMIT, EVENT, HEAD);

        assertThat(outcome(proposal, standing(State.LIVE, EVENT, HEAD))).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "same-as, LIVE, LIVE, allowed",
        "same-as, RETRACTED, LIVE, wrong-state",
        "same-as, MERGED, LIVE, wrong-state",
        "same-as, LIVE, RETRACTED, wrong-state",
        "same-as, LIVE, MERGED, wrong-state",
        "related, RETRACTED, LIVE, allowed",
        "related, LIVE, MERGED, wrong-state"
    })
    void a_link_leads_to_an_event_that_counts_and_only_one_that_counts_is_merged(
            String relation, State state, State other, String outcome) {
        assertThat(
                        outcome(
                                link(relation, "add"),
                                standing(state, EVENT),
                                Map.of(OTHER, standing(OTHER, other, Set.of(), OTHER))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "related, add, no-change",
        "same-as, add, allowed",
        "related, remove, allowed",
        "same-as, remove, no-change"
    })
    void a_link_is_added_once_and_removed_once(String relation, String action, String outcome) {
        assertThat(
                        outcome(
                                link(relation, action),
                                standing(EVENT, State.LIVE, Set.of(RELATED), EVENT),
                                Map.of(OTHER, standing(OTHER, State.LIVE, Set.of(), OTHER))))
                .isEqualTo(outcome);
    }

    @Test
    void a_link_to_what_is_not_there_or_is_an_amendment_is_a_fault_of_the_body() {
        Standing amended = standing(HEAD, State.LIVE, Set.of(), HEAD);
        for (Map<EventId, Standing> others :
                List.of(Map.<EventId, Standing>of(), Map.of(OTHER, amended))) {
            for (String action : List.of("add", "remove")) {
                assertThat(outcome(link("related", action), standing(State.LIVE, EVENT), others))
                        .isEqualTo("/other unknown-event");
            }
        }
    }

    @Test
    void a_version_is_stale_when_it_is_not_all_of_the_present_one() {
        assertThat(outcome(proposal("retraction", EVENT), standing(State.LIVE, HEAD)))
                .isEqualTo("stale-version");
        assertThat(outcome(proposal("retraction", EVENT), standing(State.LIVE, EVENT, HEAD)))
                .isEqualTo("stale-version");
    }

    @Test
    void what_is_among_the_entries_is_known_however_stale() {
        Proposal proposal = proposal("retraction", EVENT);
        Standing standing = standing(State.RETRACTED, proposal.id());

        assertThat(outcome(proposal, standing)).isEqualTo("known");
    }

    @Test
    void an_unknown_event_and_an_amendment_cannot_be_amended() {
        Proposal proposal = proposal("retraction", EVENT);
        assertThat(AmendmentRules.judge(proposal, Map.of())).isInstanceOf(Verdict.Refused.class);
        assertThat(outcome(proposal, standing(HEAD, State.LIVE, Set.of(), HEAD)))
                .isEqualTo("unknown-event");
    }

    private static String outcome(Proposal proposal, Standing standing) {
        return outcome(proposal, standing, Map.of());
    }

    private static String outcome(
            Proposal proposal, Standing standing, Map<EventId, Standing> others) {
        Map<EventId, Standing> standings = new HashMap<>(others);
        standings.put(EVENT, standing);
        return switch (AmendmentRules.judge(proposal, standings)) {
            case Verdict.Allowed _ -> "allowed";
            case Verdict.InTheLog _ -> "known";
            case Verdict.Refused refused -> {
                Fault fault = refused.refusal().faults().getFirst();
                yield refused.refusal() instanceof Refusal.Faulty
                        ? fault.pointer() + " " + fault.code()
                        : fault.code();
            }
        };
    }

    private static Proposal link(String relation, String action) {
        return proposal(
                "link",
                ",\"relation\":\"%s\",\"other\":\"%s\",\"action\":\"%s\""
                        .formatted(relation, OTHER, action),
                EVENT);
    }

    private static Proposal proposal(String kind, EventId... supersedes) {
        return proposal(kind, "", supersedes);
    }

    private static Proposal proposal(String kind, String extra, EventId... supersedes) {
        String json =
                "{\"kind\":\"%s\",\"event\":\"%s\",\"reason\":\"x\",\"supersedes\":%s%s}"
                        .formatted(
                                kind,
                                EVENT,
                                Arrays.stream(supersedes).map(id -> "\"" + id + "\"").toList(),
                                extra);
        ParsedAmendment parsed = AmendmentCodec.parse(json.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(ParsedAmendment.Valid.class);
        return Proposal.from((ParsedAmendment.Valid) parsed);
    }

    private static Standing standing(State state, EventId... heads) {
        return standing(EVENT, state, Set.of(), heads);
    }

    private static Standing standing(
            EventId root, State state, Set<LinkTo> links, EventId... heads) {
        return new Standing(
                root,
                state,
                Version.of(List.of(heads)),
                Set.of(heads),
                CONTENT,
                links,
                new LogPosition(1, 2));
    }
}
