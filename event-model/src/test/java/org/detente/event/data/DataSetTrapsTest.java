package org.detente.event.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.detente.event.CurrencyCode;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
import org.detente.event.EconomicDeal;
import org.detente.event.Edtf;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Kind;
import org.detente.event.Money;
import org.detente.event.Position;
import org.detente.event.Qualifier;
import org.detente.event.Quantity;
import org.detente.event.Role;
import org.detente.event.Summit;
import org.junit.jupiter.api.Test;

/** The traps of the source paper: what a careless reader would log wrongly. */
class DataSetTrapsTest {
    @Test
    void a_duration_of_1979_days_is_no_year() {
        assertThat(DataSet.LINES).noneMatch(line -> touches(line.event().occurred(), 1979));
        assertThat(indicator("days-in-office-koizumi").value()).isEqualByComparingTo("1979");
    }

    @Test
    void the_missiles_were_there_before_it_was_announced() {
        assertThat(
                        DataSet.eventsOf(
                                Deployment.class,
                                it -> isHolding(it, "bal") || isHolding(it, "bastion")))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.occurred().value()).isEqualTo("2016-11~");
                    assertThat(event.common().announced()).isEqualTo(Edtf.of("2017-03"));
                    assertThat(((Deployment) event.details()).stage())
                            .isEqualTo(Deployment.Stage.DEPLOYED);
                    assertThat(event.announcedDay()).isAfter("2016-12-15");
                });
    }

    @Test
    void forces_found_there_have_no_beginning_and_planned_ones_are_only_announced() {
        assertThat(
                        DataSet.eventsOf(
                                Deployment.class,
                                it -> isHolding(it, "18th-division") || isHolding(it, "bm-21")))
                .hasSize(2)
                .allMatch(event -> event.occurred().startIsOpen());
        assertThat(
                        DataSet.detailsOf(
                                Deployment.class,
                                it ->
                                        isHolding(it, "tor-m2")
                                                || isHolding(it, "buk-m2")
                                                || isHolding(it, "tornado-9a52-4")))
                .hasSize(3)
                .allMatch(it -> it.stage() == Deployment.Stage.ANNOUNCED);
    }

    @Test
    void the_visit_of_2004_was_taken_for_certain_and_is_doubted_by_a_correction() {
        assertThat(DataSet.LINES)
                .filteredOn(line -> line.event().kind() == Kind.SUMMIT)
                .filteredOn(line -> line.event().occurred().value().equals("2004-11-14"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.event().common().sources())
                                .allMatch(source -> source.credibility() < 4));
        assertThat(
                        DataSet.eventsOf(Summit.class, _ -> true).stream()
                                .filter(event -> event.occurred().value().equals("2004-11-14")))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.common().sources())
                                .allMatch(source -> source.credibility() >= 4));
    }

    @Test
    void one_sentence_called_off_two_visits() {
        List<DiplomaticEvent> cancelled =
                DataSet.eventsOf(Summit.class, it -> it.stage() == Summit.Stage.CANCELLED);
        assertThat(cancelled).hasSize(2).allMatch(event -> touches(event.occurred(), 2014));
        assertThat(cancelled)
                .extracting(event -> event.actors(Role.HOST).getFirst().value())
                .containsExactlyInAnyOrder("JPN", "RUS");
    }

    @Test
    void nine_months_of_2017_are_not_a_year() {
        assertThat(indicator("trade-growth").period()).isEqualTo(Edtf.of("2017-01/2017-09"));
    }

    @Test
    void aegis_ashore_is_planned_for_2023_and_has_not_happened() {
        assertThat(DataSet.detailsOf(Deployment.class, it -> isHolding(it, "aegis-ashore")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.plannedFor()).isEqualTo(Edtf.of("2023"));
                    assertThat(it.stage()).isEqualTo(Deployment.Stage.ANNOUNCED);
                });
        assertThat(DataSet.LINES).noneMatch(line -> touches(line.event().occurred(), 2023));
    }

    @Test
    void twenty_meetings_are_counted_by_the_source_and_not_logged_as_meetings() {
        assertThat(indicator("meetings-abe-putin").value()).isEqualByComparingTo("20");
        assertThat(DataSet.eventsOf(Summit.class, it -> it.leaders().size() == 2))
                .hasSizeLessThan(20);
    }

    @Test
    void russia_holds_two_stances_on_one_issue() {
        assertThat(
                        DataSet.detailsOf(
                                Position.class,
                                it ->
                                        it.actor().value().equals("RUS")
                                                && it.issue().value().equals("nt-sk-sovereignty")))
                .extracting(it -> it.stance().value())
                .contains("no-dispute", "two-islands");
    }

    @Test
    void twelve_less_is_in_percentage_points() {
        Indicator change = indicator("opposition-to-return-change");
        assertThat(change.value()).isEqualByComparingTo(new BigDecimal("-12"));
        assertThat(change.unit().value()).isEqualTo("percentage-points");
    }

    @Test
    void the_years_of_1945_are_inferred_and_said_to_be() {
        assertThat(DataSet.LINES)
                .filteredOn(line -> line.text().contains("\"neutrality-pact-1941\""))
                .filteredOn(line -> touches(line.event().occurred(), 1945))
                .extracting(line -> line.event().occurred().value())
                .containsExactly("1945-04-05", "1945-08-09");
        assertThat(DataSet.LINES)
                .filteredOn(line -> line.text().contains("\"occurred\":\"1945-0"))
                .allMatch(line ->
                        String.valueOf(line.event().common().summary()).contains("inferred"));
    }

    @Test
    void about_eighty_deals_keep_their_about() {
        BigDecimal eighty = new BigDecimal("80").stripTrailingZeros();
        BigDecimal yen = new BigDecimal("300000000000").stripTrailingZeros();
        assertThat(
                        DataSet.detailsOf(
                                EconomicDeal.class,
                                it -> it.deal().value().equals("deals-2016-12")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.deals()).isEqualTo(new Quantity(eighty, Qualifier.ABOUT));
                    assertThat(it.amount())
                            .isEqualTo(
                                    new Money(yen, new CurrencyCode("JPY"), Qualifier.ESTIMATED));
                });
    }

    @Test
    void the_five_projects_are_proposed_blocked_and_contradicted() {
        List<JointActivity> steps =
                DataSet.detailsOf(JointActivity.class, it -> isPlan(it, "five-projects"));
        List<String> projects =
                List.of("aquaculture", "greenhouses", "tourism", "waste-processing", "wind-power");
        assertThat(withStage(steps, JointActivity.Stage.PROPOSED)).isEqualTo(projects);
        assertThat(withStage(steps, JointActivity.Stage.BLOCKER_RAISED)).isEqualTo(projects);
        assertThat(
                        DataSet.detailsOf(
                                JointActivity.class,
                                it -> it.activity().value().equals("shikotan-sez")))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.contradicts())
                                .extracting(activity -> activity.value())
                                .containsAll(projects));
        assertThat(DataSet.detailsOf(JointActivity.class, it -> isPlan(it, "eight-point-plan")))
                .hasSize(8);
    }

    private static boolean touches(Edtf occurred, int year) {
        return !occurred.startIsOpen()
                && (occurred.earliest().getYear() == year || occurred.latest().getYear() == year);
    }

    private static boolean isHolding(Deployment deployment, String holding) {
        return deployment.holding() != null && deployment.holding().value().equals(holding);
    }

    private static boolean isPlan(JointActivity activity, String plan) {
        return activity.plan() != null && activity.plan().value().equals(plan);
    }

    private static List<String> withStage(List<JointActivity> steps, JointActivity.Stage stage) {
        return steps.stream()
                .filter(step -> step.stage() == stage)
                .map(step -> step.activity().value())
                .sorted()
                .toList();
    }

    private static Indicator indicator(String id) {
        return DataSet.detailsOf(Indicator.class, it -> it.indicator().value().equals(id))
                .getFirst();
    }
}
