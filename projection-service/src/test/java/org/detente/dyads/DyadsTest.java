package org.detente.dyads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.junit.jupiter.api.Test;

class DyadsTest {
    @Test
    void an_initiator_acts_on_a_target() {
        assertThat(
                        of(
                                "{\"actor\":\"RUS\",\"role\":\"initiator\"},{\"actor\":\"JPN\",\"role\":\"target\"}"))
                .extracting(dyad -> dyad.relationship().value(), Dyad::direction)
                .containsExactly(tuple("JPN-RUS", Direction.SECOND_TO_FIRST));
    }

    @Test
    void participants_are_mutual_and_the_mediator_and_the_affected_form_no_pair() {
        assertThat(
                        of(
                                "{\"actor\":\"RUS\",\"role\":\"participant\"},{\"actor\":\"JPN\",\"role\":\"participant\"},"
                                        + "{\"actor\":\"USA\",\"role\":\"mediator\"},{\"actor\":\"CHN\",\"role\":\"affected\"}"))
                .extracting(dyad -> dyad.relationship().value(), Dyad::direction)
                .containsExactly(tuple("JPN-RUS", Direction.MUTUAL));
    }

    @Test
    void several_initiators_make_a_relationship_each() {
        assertThat(
                        of(
                                "{\"actor\":\"USA\",\"role\":\"initiator\"},{\"actor\":\"EUU\",\"role\":\"initiator\"},"
                                        + "{\"actor\":\"RUS\",\"role\":\"target\"}"))
                .extracting(dyad -> dyad.relationship().value())
                .containsExactlyInAnyOrder("EUU-RUS", "RUS-USA");
    }

    @Test
    void what_the_ussr_did_counts_for_russia_too_and_says_so() {
        List<Dyad> dyads =
                of(
                        "{\"actor\":\"JPN\",\"role\":\"participant\"},{\"actor\":\"SUN\",\"role\":\"participant\"}");
        assertThat(dyads)
                .extracting(dyad -> dyad.relationship().value() + " " + dyad.via())
                .containsExactly("JPN-SUN " + Via.DIRECT, "JPN-RUS " + Via.SUCCESSION);
    }

    @Test
    void an_event_between_allies_bears_on_a_third_relationship_with_its_weight_and_meaning() {
        DiplomaticEvent event =
                event(
                        "{\"actor\":\"USA\",\"role\":\"initiator\"},{\"actor\":\"KOR\",\"role\":\"target\"}",
                        ",\"bearsOn\":[{\"relationship\":\"JPN-RUS\",\"weight\":\"0.25\",\"cameo\":\"150\"}]");
        assertThat(Dyads.of(event).getLast())
                .satisfies(dyad -> {
                    assertThat(dyad.relationship().value()).isEqualTo("JPN-RUS");
                    assertThat(dyad.via()).isEqualTo(Via.BEARING);
                    assertThat(dyad.bearingMillionths()).isEqualTo(250_000);
                    assertThat(dyad.cameo().orElseThrow().value()).isEqualTo("150");
                });
    }

    private static List<Dyad> of(String participants) {
        return Dyads.of(event(participants, ""));
    }

    private static DiplomaticEvent event(String participants, String more) {
        String json =
                "{\"kind\":\"agreement\",\"stage\":\"signed\",\"instrument\":\"x\",\"occurred\":\"1980\",\"title\":\"t\","
                        + "\"sources\":[{\"citation\":\"c\"}],\"participants\":["
                        + participants
                        + "]"
                        + more
                        + "}";
        return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
