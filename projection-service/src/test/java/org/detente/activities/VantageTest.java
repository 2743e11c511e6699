package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;
import static org.detente.event.JointActivity.Stage.AGREED;
import static org.detente.event.JointActivity.Stage.PROPOSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.detente.projection.EventFact;
import org.detente.query.Vantage;
import org.junit.jupiter.api.Test;

class VantageTest {
    private static final EventFact PROPOSAL =
            AnyFact.step(PROPOSED, "2016-11")
                    .announced("2017-03")
                    .recorded("2026-01-01T10:00:00Z")
                    .fact();
    private static final EventFact AGREEMENT =
            AnyFact.step(AGREED, "2016-12-16").recorded("2026-01-01T12:00:00Z").fact();

    private final ActivityProjector projector = new ActivityProjector(ActivityRules.CURRENT);

    @Test
    void a_fact_is_seen_from_its_middle_day_on() {
        assertThat(on("2016-11-14").sees(PROPOSAL)).isFalse();
        assertThat(on("2016-11-15").sees(PROPOSAL)).isTrue();
    }

    @Test
    void with_known_on_a_fact_is_seen_from_the_day_it_was_public_by() {
        LocalDate later = LocalDate.of(2018, 1, 1);

        assertThat(new Vantage(later, LocalDate.of(2017, 3, 30), null).sees(PROPOSAL)).isFalse();
        assertThat(new Vantage(later, LocalDate.of(2017, 3, 31), null).sees(PROPOSAL)).isTrue();
    }

    @Test
    void with_as_of_a_fact_is_seen_from_the_instant_it_was_recorded() {
        LocalDate later = LocalDate.of(2018, 1, 1);
        Instant recorded = PROPOSAL.recorded();

        assertThat(new Vantage(later, null, recorded.minusMillis(1)).sees(PROPOSAL)).isFalse();
        assertThat(new Vantage(later, null, recorded).sees(PROPOSAL)).isTrue();
    }

    @Test
    void the_status_is_that_of_the_day_asked_for() {
        assertThat(statusOn(on("2016-11-01"))).isEqualTo(Status.UNSTATED);
        assertThat(statusOn(on("2016-12-15"))).isEqualTo(Status.PROPOSED);
        assertThat(statusOn(on("2016-12-16"))).isEqualTo(Status.AGREED);
        assertThat(statusOn(Vantage.ALL)).isEqualTo(Status.AGREED);
    }

    private Status statusOn(Vantage vantage) {
        return projector.project(AQUACULTURE, vantage.of(List.of(PROPOSAL, AGREEMENT))).status();
    }

    private static Vantage on(String day) {
        return new Vantage(LocalDate.parse(day), null, null);
    }
}
