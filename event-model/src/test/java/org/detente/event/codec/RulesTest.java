package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.detente.event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules between fields, each broken alone. */
class RulesTest {
    /**
     * Pointer and value may name several changes, joined by " &amp; "; a dash takes a member away.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUMMIT | /participants/1/actor | "SUN" | /participants/1/actor | ended-actor | name its successor RUS
                    SUMMIT | /host | "CSK" | /host | ended-actor | name its successor
                    SUMMIT | /announced | "2016-12-14" | /announced | order | write a later one
                    SUMMIT | /announced | "2016" | - | - | -
                    SUMMIT | /announced | "2016-12/.." | /announced | format | give the day, month or year
                    SUMMIT | /announced | "../2017" | /announced | format | give the day, month or year
                    SUMMIT | /bearsOn | [{"relationship":"JPN-RUS","weight":"1"}] | /bearsOn/0/relationship | own-relationship | remove it, or set importance
                    SUMMIT | /bearsOn | [{"relationship":"JPN-USA","weight":"1"}] | - | - | -
                    SUMMIT | /bearsOn | [{"relationship":"JPN-SUN","weight":"1"}] | /bearsOn/0/relationship | ended-actor | name its successor RUS
                    SUMMIT | /participants & /leaders | [{"actor":"JPN","role":"host"}] & [] | /participants | too-few | name the other
                    SUMMIT | /participants | [{"actor":"JPN","role":"host"},{"actor":"RUS","role":"initiator"},{"actor":"RUS","role":"target"}] | /participants/2 | contradiction | keep one of the two
                    SUMMIT | /leaders/0/actor | "USA" | /leaders/0/actor | not-a-participant | add it to participants
                    SUMMIT | /plannedFor | "2017" | /plannedFor | contradiction | correct the stage
                    SUMMIT | /stage & /plannedFor | "announced" & "2017" | - | - | -
                    SANCTION | /participants/0/role | "affected" | /participants | missing-role | give one participant the role initiator
                    SANCTION | /participants/1/role | "affected" | /participants | missing-role | give one participant the role target
                    SANCTION | /measures | [] | /measures | required | name what is restricted
                    SANCTION | /action & /measures | "strengthened" & - | /measures | required | name what is restricted
                    SANCTION | /action & /measures | "lifted" & - | - | - | -
                    DEPLOYMENT | /participants/1/role | "affected" | /participants | missing-role | role initiator
                    DEPLOYMENT | /holding & /system | - & - | /holding | required | add it, or the system or the unit
                    DEPLOYMENT | /holding & /system & /unit | - & - & "5th Brigade" | - | - | -
                    DEPLOYMENT | /stage | "replaced" | /replaces | required | name the holding
                    DEPLOYMENT | /stage & /replaces | "replaced" & "bastion" | /replaces | contradiction | name the one that was there before
                    DEPLOYMENT | /stage & /replaces | "replaced" & "redut" | - | - | -
                    DEPLOYMENT | /plannedFor | "2020" | /plannedFor | contradiction | remove it or correct the stage
                    DEPLOYMENT | /stage & /plannedFor | "announced" & "2020" | - | - | -
                    JOINT_ACTIVITY | /blocker | - | /blocker | required | name the blocker
                    JOINT_ACTIVITY | /stage | "agreed" | /blocker | contradiction | log it as an event of its own
                    JOINT_ACTIVITY | /contradicts | ["aquaculture"] | /contradicts | contradiction | remove it
                    AGREEMENT | /occurred | "1993-10-13" | /participants/1/actor | ended-actor | RUS
                    POSITION | /actor | "USA" | /actor | not-a-participant | add it to participants
                    POSITION | /cameo | "190" | /cameo | not-verbal | write one for words
                    STATEMENT | /speaker/actor | "USA" | /speaker/actor | not-a-participant | add it to participants
                    STATEMENT | /cameo | "154" | /cameo | not-verbal | or leave it out
                    INDICATOR | /cameo | "010" | /cameo | unscored | remove it
                    SURVEY | /cameo | "010" | /cameo | unscored | remove it
                    SURVEY | /answers/0/percent | "58.7" | /answers | sum | adds up to 99.8 per cent
                    SURVEY | /answers/0/percent | "59.2" | /answers | sum | adds up to 100.3 per cent
                    SURVEY | /answers/0/percent | "58.8" | - | - | -
                    SURVEY | /answers/0/percent | "59" | - | - | -
                    SURVEY | /answers/0/percent & /partial | "5" & true | - | - | -
                    SURVEY | /answers/0/percent & /partial | "60" & true | /answers | sum | correct the shares
                    SURVEY | /answers/0/option | "no" | /answers | duplicate | keep one share per option
                    OFFICE | /cameo | "010" | /cameo | unscored | remove it
                    OFFICE | /actor | "RUS" | /actor | not-a-participant | add it to participants
                    CODED_ACT | /cameo | - | /cameo | required | add the code that the data set gives
                    CODED_ACT | /participants/0/role | "affected" | /participants | missing-role | role target
                    CODED_ACT | /participants/1/role | "affected" | /participants | missing-role | role initiator
                    """)
    void a_broken_rule_is_named_with_its_remedy(
            Kind kind, String pointers, String values, String at, String code, String remedy) {
        List<Fault> faults = changed(kind, pointers.split(" & "), values.split(" & ")).faults();
        if (at.equals("-")) {
            assertThat(faults).isEmpty();
            return;
        }
        assertThat(faults.getFirst().pointer()).isEqualTo(at);
        assertThat(faults.getFirst().code()).isEqualTo(code);
        assertThat(faults.getFirst().detail()).contains(remedy);
    }

    @Test
    void an_ended_actor_is_refused_everywhere_it_is_named() {
        Draft draft =
                Draft.of(Kind.AGREEMENT).with("/occurred", "\"1993-10-13\"").with("/ordinal", "2");
        assertThat(draft.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/participants/1/actor", "ended-actor"),
                        tuple("/parties/1", "ended-actor"));
    }

    @Test
    void an_actor_may_take_part_until_its_last_day() {
        assertThat(Draft.of(Kind.AGREEMENT).with("/occurred", "\"1991-12-26\"").faults()).isEmpty();
        assertThat(Draft.of(Kind.AGREEMENT).with("/occurred", "\"1991/1993\"").faults()).isEmpty();
        assertThat(Draft.of(Kind.AGREEMENT).with("/occurred", "\"1991-12-27\"").faults())
                .isNotEmpty();
    }

    @Test
    void what_has_no_beginning_may_be_announced_at_any_time() {
        Draft draft =
                Draft.of(Kind.DEPLOYMENT)
                        .with("/occurred", "\"../2017-03\"")
                        .with("/announced", "\"1990\"");
        assertThat(draft.faults()).isEmpty();
    }

    private static Draft changed(Kind kind, String[] pointers, String[] values) {
        Draft draft = Draft.of(kind);
        for (int index = 0; index < pointers.length; index++) {
            draft =
                    values[index].equals("-")
                            ? draft.without(pointers[index])
                            : draft.with(pointers[index], values[index]);
        }
        return draft;
    }
}
