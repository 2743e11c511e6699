package org.detente.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detente.projection.EventFact;
import org.detente.projection.StatedFact;
import org.junit.jupiter.api.Test;

/** When an instrument is in force, by example. */
class AgreementProjectorTest {
    private static final EventFact SIGNED = stage("1941-04-13", "signed");
    private static final EventFact IN_FORCE = stage("1941-04-25", "in-force");
    private static final EventFact DENOUNCED = stage("1945-04-05", "denounced");
    private static final EventFact VIOLATED = stage("1943-08-09", "violated");

    private static EventFact stage(String occurred, String stage) {
        return StatedFact.mutual(
                occurred,
                "'kind':'agreement','stage':'%s','instrument':'pact','parties':['JPN','RUS']"
                        .formatted(stage));
    }

    private static boolean inForce(EventFact... facts) {
        return AgreementProjector.project(List.of(facts)).inForce();
    }

    @Test
    void what_is_only_signed_is_not_in_force() {
        assertThat(inForce(SIGNED)).isFalse();
        assertThat(inForce(SIGNED, IN_FORCE)).isTrue();
        assertThat(inForce(SIGNED, IN_FORCE, DENOUNCED)).isFalse();
    }

    @Test
    void a_violation_ends_nothing() {
        assertThat(inForce(SIGNED, IN_FORCE, VIOLATED)).isTrue();
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<EventFact> facts = List.of(SIGNED, IN_FORCE, DENOUNCED, VIOLATED);
        assertThat(StatedFact.shuffled(facts))
                .allSatisfy(order ->
                        assertThat(AgreementProjector.project(order))
                                .isEqualTo(AgreementProjector.project(facts)));
    }
}
