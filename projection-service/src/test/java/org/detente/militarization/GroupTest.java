package org.detente.militarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.event.HoldingCategory.ARTILLERY;
import static org.detente.event.HoldingCategory.MISSILES;
import static org.detente.event.HoldingCategory.PERSONNEL;
import static org.detente.militarization.AnyDeployment.announced;
import static org.detente.militarization.AnyDeployment.deployed;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.PlaceId;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;

/** Facts about a group of islands, and about single islands of it. */
class GroupTest {
    private static final MilitarizationProjector PROJECTOR =
            new MilitarizationProjector(Rules.CURRENT);
    private static final LocalDate DAY = LocalDate.of(2016, 12, 15);
    private static final String ITURUP = "etorofu-iturup";
    private static final EventFact DIVISION = deployed("Division", PERSONNEL).persons(3500).fact();
    private static final EventFact BASTION = deployed("Bastion", MISSILES).in(ITURUP).fact();

    private static Assessment of(String territory, EventFact... facts) {
        PlaceId id = new PlaceId(territory);
        List<EventFact> concerning =
                List.of(facts).stream()
                        .filter(fact -> MilitarizationProjector.territoriesOf(fact).contains(id))
                        .toList();
        return PROJECTOR.fold(id, concerning, Known.EVERYTHING).on(DAY);
    }

    @Test
    void a_fact_about_the_group_concerns_the_group_and_its_islands() {
        assertThat(MilitarizationProjector.territoriesOf(DIVISION))
                .extracting(PlaceId::value)
                .containsExactlyInAnyOrder(
                        "nt-sk", ITURUP, "kunashiri-kunashir", "shikotan", "habomai");
    }

    @Test
    void a_fact_about_an_island_concerns_the_island_and_its_group() {
        assertThat(MilitarizationProjector.territoriesOf(BASTION))
                .extracting(PlaceId::value)
                .containsExactlyInAnyOrder(ITURUP, "nt-sk");
    }

    @Test
    void a_fact_about_the_group_counts_for_the_group_and_is_shown_apart_on_its_islands() {
        assertThat(of("nt-sk", DIVISION).score().level()).isEqualTo(3);
        Assessment island = of("shikotan", DIVISION);
        assertThat(island.score()).isEqualTo(new Score(0, 0, 0, 0, 0, 0));
        assertThat(island.holdings()).isEmpty();
        assertThat(island.attributed()).filteredOn(HoldingState::isPresent).hasSize(1);
    }

    @Test
    void a_fact_about_an_island_counts_for_the_island_and_for_the_group() {
        assertThat(of(ITURUP, DIVISION, BASTION).total().at(Measure.MISSILES).value()).isEqualTo(1);
        assertThat(of(ITURUP, DIVISION, BASTION).score().level()).isEqualTo(1);
        assertThat(of("nt-sk", DIVISION, BASTION).score().level()).isEqualTo(4);
        assertThat(of("kunashiri-kunashir", DIVISION, BASTION).attributed()).hasSize(1);
    }

    @Test
    void plans_for_the_group_are_shown_apart_on_its_islands() {
        EventFact plan = announced("Tor-M2", MISSILES).occurred("2016-01-01").fact();
        assertThat(of("shikotan", plan).attributedPlans()).hasSize(1);
        assertThat(of("shikotan", plan).plans()).isEmpty();
        assertThat(of("nt-sk", plan).plans()).hasSize(1);
    }

    @Test
    void a_holding_named_for_the_group_and_for_its_islands_is_counted_once() {
        EventFact whole = deployed("Guns", ARTILLERY).count(20).fact();
        EventFact iturup = deployed("Guns", ARTILLERY).count(12).in(ITURUP).fact();
        EventFact kunashir = deployed("Guns", ARTILLERY).count(6).in("kunashiri-kunashir").fact();
        assertThat(of("nt-sk", whole, iturup, kunashir).total().at(Measure.ARTILLERY))
                .isEqualTo(new Quantity(20, 20, 20));
        EventFact more = deployed("Guns", ARTILLERY).count(18).in("shikotan").fact();
        Assessment group = of("nt-sk", whole, iturup, kunashir, more);
        assertThat(group.total().at(Measure.ARTILLERY)).isEqualTo(new Quantity(36, 36, 36));
        assertThat(of(ITURUP, whole, iturup).total().at(Measure.ARTILLERY).value()).isEqualTo(12);
    }

    @Test
    void the_contributions_that_count_sum_to_the_total_of_each_measure() {
        EventFact whole = deployed("Guns", ARTILLERY).count(20).fact();
        EventFact iturup = deployed("Guns", ARTILLERY).count(12).in(ITURUP).fact();
        EventFact others = deployed("BM-21", ARTILLERY).count(18).fact();
        Assessment group = of("nt-sk", whole, iturup, others);
        List<Totals.Contribution> parts = group.contributions(Measure.ARTILLERY);
        assertThat(parts).hasSize(3);
        assertThat(
                        parts.stream()
                                .filter(Totals.Contribution::counts)
                                .mapToLong(part -> part.quantity().value())
                                .sum())
                .isEqualTo(group.total().at(Measure.ARTILLERY).value());
    }

    @Test
    void a_place_outside_the_register_stands_for_itself() {
        EventFact elsewhere = deployed("Guns", ARTILLERY).in("unlisted-place").fact();
        assertThat(MilitarizationProjector.territoriesOf(elsewhere))
                .containsExactly(new PlaceId("unlisted-place"));
        assertThat(of("unlisted-place", elsewhere).score().level()).isEqualTo(2);
    }
}
