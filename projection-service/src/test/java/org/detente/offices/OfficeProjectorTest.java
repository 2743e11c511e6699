package org.detente.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.projection.EventFact;
import org.detente.projection.StatedFact;
import org.junit.jupiter.api.Test;

/** Who held an office when, by example. */
class OfficeProjectorTest {
    private static final EventFact MORI = office("2000-04-05", "took", "Yoshiro Mori");
    private static final EventFact KOIZUMI = office("2001-04-26", "took", "Junichiro Koizumi");
    private static final EventFact KOIZUMI_LEFT = office("2006-09-26", "left", "Junichiro Koizumi");
    private static final EventFact ABE = office("../2014-04", "took", "Shinzo Abe");

    private static EventFact office(String occurred, String action, String person) {
        return StatedFact.of(
                occurred,
                "'kind':'office','action':'%s','person':'%s','office':'prime-minister','actor':'JPN'"
                        .formatted(action, person));
    }

    private static OfficeAnswer on(String day, EventFact... facts) {
        return OfficeAnswer.from("JPN/prime-minister", List.of(facts), LocalDate.parse(day));
    }

    @Test
    void somebody_else_taking_an_office_ends_the_tenure_before() {
        assertThat(on("2001-04-25", MORI, KOIZUMI).holder()).isEqualTo("Yoshiro Mori");
        assertThat(on("2001-04-26", MORI, KOIZUMI).holder()).isEqualTo("Junichiro Koizumi");
    }

    @Test
    void who_left_holds_it_no_longer() {
        assertThat(on("2006-09-25", KOIZUMI, KOIZUMI_LEFT).holder()).isEqualTo("Junichiro Koizumi");
        assertThat(on("2006-09-26", KOIZUMI, KOIZUMI_LEFT).holder()).isNull();
    }

    @Test
    void who_was_in_office_by_a_day_may_have_been_before() {
        assertThat(on("2013-01-01", ABE).holder()).isNull();
        assertThat(on("2013-01-01", ABE).possible()).containsExactly("Shinzo Abe");
        assertThat(on("2014-04-30", ABE).holder()).isEqualTo("Shinzo Abe");
        assertThat(on("2000-01-01", KOIZUMI_LEFT).possible()).containsExactly("Junichiro Koizumi");
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<EventFact> facts = List.of(MORI, KOIZUMI, KOIZUMI_LEFT, ABE);
        assertThat(StatedFact.shuffled(facts))
                .allSatisfy(order ->
                        assertThat(OfficeProjector.project(order))
                                .isEqualTo(OfficeProjector.project(facts)));
    }
}
