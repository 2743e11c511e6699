package org.detente.militarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.militarization.AnyDeployment.announced;
import static org.detente.militarization.AnyDeployment.deployed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.event.HoldingCategory;
import org.detente.event.PlaceId;
import org.detente.event.WeaponRole;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;

/** The islands as the paper describes them (domain: worked check). */
class WorkedExampleTest {
    private static final MilitarizationProjector PROJECTOR =
            new MilitarizationProjector(Rules.CURRENT);
    private static final LocalDate SUMMIT = LocalDate.of(2016, 12, 15);
    private static final Known AT_THE_SUMMIT = new Known(Optional.of(SUMMIT), Optional.empty());

    private static final EventFact DIVISION =
            deployed("18th Machine Gun Artillery Division", HoldingCategory.PERSONNEL)
                    .holding("18th-division")
                    .occurred("../2017-03")
                    .persons(3500)
                    .fact();
    private static final EventFact BM_21 =
            deployed("BM-21 Grad", HoldingCategory.ARTILLERY).occurred("../2017-03").fact();
    private static final EventFact BAL = missiles("Bal", 130);
    private static final EventFact BASTION = missiles("Bastion", 300);
    private static final List<EventFact> PLANS =
            List.of(
                    announced("Tor-M2", HoldingCategory.AIR_DEFENCE).occurred("2017-03").fact(),
                    announced("Buk-M2", HoldingCategory.AIR_DEFENCE).occurred("2017-03").fact(),
                    announced("9A52-4 Tornado", HoldingCategory.ARTILLERY)
                            .occurred("2017-03")
                            .replacing("bm-21-grad")
                            .fact());

    private static EventFact missiles(String system, int rangeKm) {
        return deployed(system, HoldingCategory.MISSILES)
                .occurred("2016-11~")
                .announcedOn("2017-03")
                .role(WeaponRole.COASTAL_DEFENCE)
                .rangeKm(rangeKm)
                .recorded("2026-11-02T10:00:00Z")
                .fact();
    }

    private static Assessment of(Known known, LocalDate on, EventFact... facts) {
        List<EventFact> all = new ArrayList<>(List.of(facts));
        all.addAll(PLANS);
        return PROJECTOR.fold(new PlaceId("nt-sk"), all, known).on(on);
    }

    @Test
    void the_division_with_its_rocket_launchers_is_a_combat_formation() {
        Assessment islands = of(Known.EVERYTHING, SUMMIT, DIVISION, BM_21);
        assertThat(islands.score())
                .isEqualTo(new Score(3, 3, 3, 30_573_264, 30_573_264, 30_573_264));
    }

    @Test
    void with_bal_and_bastion_it_is_strike_or_denial() {
        Assessment islands = of(Known.EVERYTHING, SUMMIT, DIVISION, BM_21, BAL, BASTION);
        assertThat(islands.score())
                .isEqualTo(new Score(4, 4, 4, 36_261_649, 36_261_649, 36_261_649));
        assertThat(islands.holdings()).filteredOn(HoldingState::isPresent).hasSize(4);
    }

    @Test
    void as_known_at_the_summit_it_is_still_a_combat_formation() {
        Assessment islands = of(AT_THE_SUMMIT, SUMMIT, DIVISION, BM_21, BAL, BASTION);
        assertThat(islands.score().level()).isEqualTo(3);
        assertThat(islands.score().max()).isEqualTo(3);
    }

    @Test
    void as_the_log_held_it_before_the_missiles_were_logged_it_is_a_combat_formation() {
        Known before =
                new Known(Optional.empty(), Optional.of(Instant.parse("2026-11-02T09:59:59Z")));
        Known then =
                new Known(Optional.empty(), Optional.of(Instant.parse("2026-11-02T10:00:00Z")));
        assertThat(of(before, SUMMIT, DIVISION, BM_21, BAL, BASTION).score().level()).isEqualTo(3);
        assertThat(of(then, SUMMIT, DIVISION, BM_21, BAL, BASTION).score().level()).isEqualTo(4);
    }

    @Test
    void announced_systems_count_for_nothing_and_are_listed_apart() {
        LocalDate later = LocalDate.of(2017, 6, 1);
        Assessment islands = of(Known.EVERYTHING, later, DIVISION, BM_21);
        assertThat(islands.score())
                .isEqualTo(of(Known.EVERYTHING, SUMMIT, DIVISION, BM_21).score());
        assertThat(islands.plans())
                .extracting(plan -> plan.deployment().system())
                .containsExactlyInAnyOrder("Tor-M2", "Buk-M2", "9A52-4 Tornado");
        assertThat(of(Known.EVERYTHING, SUMMIT, DIVISION).plans()).isEmpty();
        assertThat(of(Known.EVERYTHING, later).score().level()).isZero();
    }

    @Test
    void
            in_the_month_of_deployment_the_level_counts_from_the_middle_day_and_the_bounds_show_both() {
        LocalDate eve = LocalDate.of(2016, 10, 31);
        assertThat(score(eve))
                .extracting(Score::level, Score::min, Score::max)
                .containsExactly(3, 3, 3);
        LocalDate first = LocalDate.of(2016, 11, 1);
        assertThat(score(first))
                .extracting(Score::level, Score::min, Score::max)
                .containsExactly(3, 3, 4);
        LocalDate middle = LocalDate.of(2016, 11, 15);
        assertThat(score(middle.minusDays(1)).level()).isEqualTo(3);
        assertThat(score(middle))
                .extracting(Score::level, Score::min, Score::max)
                .containsExactly(4, 3, 4);
        LocalDate last = LocalDate.of(2016, 11, 30);
        assertThat(score(last.minusDays(1)).min()).isEqualTo(3);
        assertThat(score(last))
                .extracting(Score::level, Score::min, Score::max)
                .containsExactly(4, 4, 4);
    }

    private static Score score(LocalDate day) {
        return of(Known.EVERYTHING, day, DIVISION, BM_21, BAL, BASTION).score();
    }

    @Test
    void a_deployment_with_an_open_start_was_there_all_along() {
        Assessment long_ago =
                of(Known.EVERYTHING, LocalDate.of(1956, 10, 19), DIVISION, BM_21, BAL);
        assertThat(long_ago.score().level()).isEqualTo(3);
        assertThat(long_ago.score().min()).isEqualTo(3);
    }

    @Test
    void the_timeline_changes_in_november_2016_only() {
        List<EventFact> facts = List.of(DIVISION, BM_21, BAL, BASTION);
        Timeline timeline =
                PROJECTOR.fold(new PlaceId("nt-sk"), facts, Known.EVERYTHING).timeline();
        assertThat(timeline.segments())
                .extracting(Segment::from)
                .containsExactly(
                        Effect.BEGINNING,
                        LocalDate.of(2016, 11, 1),
                        LocalDate.of(2016, 11, 15),
                        LocalDate.of(2016, 11, 30));
        assertThat(timeline.highestLevel()).isEqualTo(4);
    }
}
