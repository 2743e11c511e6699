package org.detente.militarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.event.Deployment.Stage.EXERCISE;
import static org.detente.event.Deployment.Stage.REPLACED;
import static org.detente.event.HoldingCategory.ARTILLERY;
import static org.detente.event.HoldingCategory.BATTLE_TANKS;
import static org.detente.event.HoldingCategory.MISSILES;
import static org.detente.event.HoldingCategory.PERSONNEL;
import static org.detente.militarization.AnyDeployment.announced;
import static org.detente.militarization.AnyDeployment.deployed;
import static org.detente.militarization.AnyDeployment.reinforced;
import static org.detente.militarization.AnyDeployment.withdrawn;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.PlaceId;
import org.detente.event.Reliability;
import org.detente.event.WeaponRole;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;

/** What claims, reinforcements, withdrawals and replacements do to a holding. */
class HoldingsTest {
    private static final MilitarizationProjector PROJECTOR =
            new MilitarizationProjector(Rules.CURRENT);

    private static Assessment on(String day, EventFact... facts) {
        return PROJECTOR
                .fold(new PlaceId("nt-sk"), List.of(facts), Known.EVERYTHING)
                .on(LocalDate.parse(day));
    }

    private static Quantity amount(Measure measure, String day, EventFact... facts) {
        return on(day, facts).total().at(measure);
    }

    private static EventFact tanks(int count, String occurred) {
        return deployed("T-80", BATTLE_TANKS).count(count).occurred(occurred).fact();
    }

    @Test
    void claims_about_one_holding_are_alternatives_and_never_a_sum() {
        EventFact sure =
                deployed("Garrison", PERSONNEL).persons(3500).graded(Reliability.A, 1).fact();
        EventFact doubtful =
                deployed("Garrison", PERSONNEL).persons(9500).graded(Reliability.D, 4).fact();
        assertThat(amount(Measure.PERSONNEL, "2016-12-15", sure, doubtful))
                .isEqualTo(new Quantity(3500, 3500, 9500));
        Score score = on("2016-12-15", sure, doubtful).score();
        assertThat(score.level()).isEqualTo(3);
        assertThat(score.min()).isEqualTo(3);
        assertThat(score.max()).isEqualTo(5);
    }

    @Test
    void of_equally_confident_claims_the_one_stated_later_counts() {
        assertThat(
                        amount(
                                Measure.BATTLE_TANKS,
                                "2016-12-15",
                                tanks(40, "2012-01-01"),
                                tanks(30, "2014-01-01")))
                .isEqualTo(new Quantity(30, 30, 40));
    }

    @Test
    void a_claim_that_is_silent_about_a_number_does_not_contradict_one_that_gives_it() {
        EventFact silent = deployed("Bal", MISSILES).graded(Reliability.A, 1).fact();
        EventFact telling = deployed("Bal", MISSILES).count(4).graded(Reliability.C, 3).fact();
        assertThat(amount(Measure.MISSILES, "2016-12-15", silent, telling))
                .isEqualTo(new Quantity(4, 4, 4));
    }

    @Test
    void persons_and_weapons_of_one_holding_are_told_by_different_claims() {
        EventFact persons = deployed("Division", PERSONNEL).persons(3500).fact();
        EventFact guns = deployed("Division", ARTILLERY).count(18).fact();
        Assessment both = on("2016-12-15", persons, guns);
        assertThat(both.total().at(Measure.PERSONNEL)).isEqualTo(new Quantity(3500, 3500, 3500));
        assertThat(both.total().at(Measure.ARTILLERY)).isEqualTo(new Quantity(18, 18, 18));
        assertThat(both.holdings()).hasSize(1);
    }

    @Test
    void claims_that_disagree_about_the_category_leave_both_open() {
        EventFact missiles = deployed("Tochka", MISSILES).count(6).graded(Reliability.A, 1).fact();
        EventFact guns = deployed("Tochka", ARTILLERY).count(6).graded(Reliability.C, 3).fact();
        assertThat(amount(Measure.MISSILES, "2016-12-15", missiles, guns))
                .isEqualTo(new Quantity(6, 0, 6));
        assertThat(amount(Measure.ARTILLERY, "2016-12-15", missiles, guns))
                .isEqualTo(new Quantity(0, 0, 6));
    }

    @Test
    void a_claim_of_none_bounds_the_number_from_below() {
        EventFact some = deployed("Bal", MISSILES).count(4).graded(Reliability.B, 2).fact();
        EventFact none = deployed("Bal", MISSILES).count(0).graded(Reliability.E, 5).fact();
        assertThat(amount(Measure.MISSILES, "2016-12-15", some, none))
                .isEqualTo(new Quantity(4, 0, 4));
    }

    @Test
    void a_claimed_range_is_taken_from_the_best_claim_that_gives_one() {
        EventFact near =
                deployed("Iskander", MISSILES)
                        .role(WeaponRole.LAND_ATTACK)
                        .rangeKm(480)
                        .graded(Reliability.B, 2)
                        .fact();
        EventFact far =
                deployed("Iskander", MISSILES)
                        .role(WeaponRole.LAND_ATTACK)
                        .rangeKm(600)
                        .graded(Reliability.C, 4)
                        .fact();
        Score score = on("2016-12-15", near, far).score();
        assertThat(score.level()).isEqualTo(1);
        assertThat(score.max()).isEqualTo(5);
    }

    @Test
    void a_doubtful_nuclear_claim_shows_in_the_bounds_only() {
        EventFact plain = deployed("Iskander", MISSILES).graded(Reliability.B, 2).fact();
        EventFact nuclear =
                deployed("Iskander", MISSILES).nuclear().graded(Reliability.E, 4).fact();
        Score score = on("2016-12-15", plain, nuclear).score();
        assertThat(score.level()).isEqualTo(1);
        assertThat(score.max()).isEqualTo(5);
    }

    @Test
    void a_system_without_a_count_counts_as_one_and_is_marked_assumed() {
        EventFact bal = deployed("Bal", MISSILES).fact();
        assertThat(amount(Measure.MISSILES, "2016-12-15", bal)).isEqualTo(new Quantity(1, 1, 1));
        assertThat(on("2016-12-15", bal).holdings().getFirst().assumed())
                .containsExactly(Measure.MISSILES);
    }

    @Test
    void a_count_of_a_force_that_is_counted_in_persons_is_its_personnel() {
        EventFact counted = deployed("Garrison", PERSONNEL).count(700).fact();
        assertThat(amount(Measure.PERSONNEL, "2016-12-15", counted).value()).isEqualTo(700);
    }

    @Test
    void reinforcements_add_to_what_was_stated_before_them() {
        EventFact added = reinforced("T-80", BATTLE_TANKS).count(10).occurred("2015-01-01").fact();
        EventFact[] facts = {tanks(40, "2012-01-01"), added};
        assertThat(amount(Measure.BATTLE_TANKS, "2014-12-31", facts).value()).isEqualTo(40);
        assertThat(amount(Measure.BATTLE_TANKS, "2015-01-01", facts))
                .isEqualTo(new Quantity(50, 50, 50));
    }

    @Test
    void a_claim_stated_after_a_reinforcement_has_it_in_its_number_already() {
        EventFact before = tanks(40, "2012-01-01");
        EventFact added = reinforced("T-80", BATTLE_TANKS).count(10).occurred("2015-01-01").fact();
        EventFact after = tanks(50, "2016-01-01");
        assertThat(amount(Measure.BATTLE_TANKS, "2016-12-15", before, added, after))
                .isEqualTo(new Quantity(50, 50, 50));
    }

    @Test
    void a_reinforcement_of_something_nobody_claimed_implies_that_it_is_there() {
        EventFact added = reinforced("T-80", BATTLE_TANKS).count(10).fact();
        EventFact more = reinforced("T-80", BATTLE_TANKS).count(5).occurred("2011-01-01").fact();
        assertThat(amount(Measure.BATTLE_TANKS, "2016-12-15", added, more).value()).isEqualTo(15);
    }

    @Test
    void a_reinforcement_by_persons_adds_no_weapon() {
        EventFact base = deployed("Regiment", ARTILLERY).count(18).fact();
        EventFact added =
                reinforced("Regiment", ARTILLERY).persons(200).occurred("2015-01-01").fact();
        assertThat(amount(Measure.ARTILLERY, "2016-12-15", base, added).value()).isEqualTo(18);
        assertThat(amount(Measure.PERSONNEL, "2016-12-15", base, added).value()).isEqualTo(200);
    }

    @Test
    void a_withdrawal_without_a_number_ends_the_holding() {
        EventFact gone = withdrawn("T-80", BATTLE_TANKS).occurred("2015-01-01").fact();
        EventFact[] facts = {tanks(40, "2012-01-01"), gone};
        assertThat(on("2014-12-31", facts).score().level()).isEqualTo(2);
        assertThat(on("2015-01-01", facts).score()).isEqualTo(new Score(0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_withdrawal_with_a_number_takes_that_many_away() {
        EventFact some = withdrawn("T-80", BATTLE_TANKS).count(15).occurred("2015-01-01").fact();
        EventFact rest = withdrawn("T-80", BATTLE_TANKS).count(99).occurred("2016-01-01").fact();
        EventFact[] facts = {tanks(40, "2012-01-01"), some, rest};
        assertThat(amount(Measure.BATTLE_TANKS, "2015-06-01", facts).value()).isEqualTo(25);
        assertThat(on("2016-06-01", facts).holdings()).noneMatch(HoldingState::isPresent);
    }

    @Test
    void of_an_unknown_number_a_withdrawal_may_leave_some_or_none() {
        EventFact some = deployed("Bal", MISSILES).occurred("2012-01-01").fact();
        EventFact fewer = withdrawn("Bal", MISSILES).count(4).occurred("2015-01-01").fact();
        assertThat(amount(Measure.MISSILES, "2016-12-15", some, fewer))
                .isEqualTo(new Quantity(1, 0, 1));
    }

    @Test
    void a_holding_can_come_back_after_its_withdrawal() {
        EventFact gone = withdrawn("T-80", BATTLE_TANKS).occurred("2013-01-01").fact();
        assertThat(
                        amount(
                                Measure.BATTLE_TANKS,
                                "2016-12-15",
                                tanks(40, "2012-01-01"),
                                gone,
                                tanks(20, "2016-01-01")))
                .isEqualTo(new Quantity(20, 20, 20));
    }

    @Test
    void what_is_described_as_there_after_its_withdrawal_was_away_in_between() {
        EventFact gone = withdrawn("T-80", BATTLE_TANKS).occurred("2013-01-01").fact();
        EventFact again = tanks(20, "../2016-01-31");
        assertThat(amount(Measure.BATTLE_TANKS, "2012-12-31", gone, again).value()).isEqualTo(20);
        assertThat(amount(Measure.BATTLE_TANKS, "2014-06-01", gone, again).value()).isZero();
        assertThat(amount(Measure.BATTLE_TANKS, "2016-01-31", gone, again).value()).isEqualTo(20);
    }

    @Test
    void a_withdrawal_in_a_month_leaves_its_days_open() {
        EventFact gone = withdrawn("T-80", BATTLE_TANKS).occurred("2015-06").fact();
        EventFact[] facts = {tanks(40, "2012-01-01"), gone};
        assertThat(amount(Measure.BATTLE_TANKS, "2015-05-31", facts))
                .isEqualTo(new Quantity(40, 40, 40));
        assertThat(amount(Measure.BATTLE_TANKS, "2015-06-10", facts))
                .isEqualTo(new Quantity(40, 0, 40));
        assertThat(amount(Measure.BATTLE_TANKS, "2015-06-20", facts))
                .isEqualTo(new Quantity(0, 0, 40));
        assertThat(amount(Measure.BATTLE_TANKS, "2015-06-30", facts)).isEqualTo(Quantity.NONE);
        assertThat(on("2015-06-20", facts).holdings()).anyMatch(HoldingState::isOnlyPossible);
    }

    @Test
    void a_withdrawal_some_time_before_a_day_leaves_everything_before_it_open() {
        EventFact gone = withdrawn("T-80", BATTLE_TANKS).occurred("../2017-03").fact();
        EventFact[] facts = {tanks(40, "2012-01-01"), gone};
        assertThat(amount(Measure.BATTLE_TANKS, "2016-12-15", facts))
                .isEqualTo(new Quantity(40, 0, 40));
        assertThat(amount(Measure.BATTLE_TANKS, "2017-03-31", facts)).isEqualTo(Quantity.NONE);
    }

    @Test
    void an_open_end_starts_on_its_first_day_without_doubt() {
        assertThat(amount(Measure.BATTLE_TANKS, "2014-03-01", tanks(40, "2014-03/..")))
                .isEqualTo(new Quantity(40, 40, 40));
        assertThat(amount(Measure.BATTLE_TANKS, "2014-02-28", tanks(40, "2014-03/..")))
                .isEqualTo(Quantity.NONE);
    }

    @Test
    void a_replacement_ends_the_old_holding_and_starts_its_own() {
        EventFact old = deployed("BM-21", ARTILLERY).count(18).fact();
        EventFact tornado =
                AnyDeployment.of(REPLACED, "Tornado", ARTILLERY)
                        .count(12)
                        .replacing("bm-21")
                        .occurred("2018-05-01")
                        .fact();
        assertThat(amount(Measure.ARTILLERY, "2018-04-30", old, tornado).value()).isEqualTo(18);
        assertThat(amount(Measure.ARTILLERY, "2018-05-01", old, tornado).value()).isEqualTo(12);
    }

    @Test
    void a_holding_may_replace_its_own_older_self() {
        EventFact old = deployed("Bal", MISSILES).count(4).fact();
        EventFact renewed =
                AnyDeployment.of(REPLACED, "Bal", MISSILES)
                        .count(6)
                        .replacing("bal")
                        .occurred("2018-05-01")
                        .fact();
        assertThat(amount(Measure.MISSILES, "2018-05-01", old, renewed))
                .isEqualTo(new Quantity(6, 6, 6));
    }

    @Test
    void an_exercise_is_never_present_and_listed_while_it_lasts() {
        EventFact exercise =
                AnyDeployment.of(EXERCISE, "T-80", BATTLE_TANKS)
                        .count(500)
                        .persons(20_000)
                        .occurred("2016-12-10/2016-12-20")
                        .fact();
        assertThat(on("2016-12-15", exercise).score().max()).isZero();
        assertThat(on("2016-12-15", exercise).exercises()).hasSize(1);
        assertThat(on("2016-12-21", exercise).exercises()).isEmpty();
    }

    @Test
    void a_plan_is_listed_until_it_is_carried_out_or_ended() {
        EventFact plan = announced("Tor-M2", MISSILES).occurred("2017-03-21").fact();
        EventFact come = deployed("Tor-M2", MISSILES).occurred("2018-01-01").fact();
        EventFact dropped = withdrawn("Tor-M2", MISSILES).occurred("2017-09-01").fact();
        assertThat(on("2017-03-20", plan, come).plans()).isEmpty();
        assertThat(on("2017-12-31", plan, come).plans()).hasSize(1);
        assertThat(on("2018-01-01", plan, come).plans()).isEmpty();
        assertThat(on("2017-09-01", plan, dropped).plans()).isEmpty();
    }

    @Test
    void a_withdrawal_of_something_nothing_put_there_is_shown_and_changes_nothing() {
        EventFact gone = withdrawn("Ghost", BATTLE_TANKS).occurred("2015-01-01").fact();
        Assessment assessed = on("2016-12-15", gone, tanks(40, "2012-01-01"));
        assertThat(assessed.total().at(Measure.BATTLE_TANKS).value()).isEqualTo(40);
        assertThat(assessed.holdings().stream().flatMap(state -> state.unmatched().stream()))
                .extracting(effect -> effect.event().common().title())
                .containsExactly("Ghost WITHDRAWN");
        assertThat(on("2014-12-31", gone).holdings().getFirst().unmatched()).isEmpty();
    }

    @Test
    void a_holding_is_named_after_its_system_where_the_event_names_none() {
        EventFact long_name = deployed("9K52-4  «Tornado-S» Ракета", ARTILLERY).fact();
        assertThat(on("2016-12-15", long_name).holdings().getFirst().id().holding())
                .isEqualTo("9k52-4-tornado-s-ракета");
        EventFact given = deployed("Bastion-P", MISSILES).holding("bastion").count(3).fact();
        EventFact byName = deployed("Bastion", MISSILES).count(4).fact();
        assertThat(on("2016-12-15", given, byName).holdings()).hasSize(1);
    }
}
