package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;
import static org.detente.activities.AnyFact.money;
import static org.detente.event.EconomicDeal.Stage.CANCELLED;
import static org.detente.event.EconomicDeal.Stage.COMPLETED;
import static org.detente.event.EconomicDeal.Stage.IN_FORCE;
import static org.detente.event.EconomicDeal.Stage.PROPOSED;
import static org.detente.event.EconomicDeal.Stage.SIGNED;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.EconomicDeal;
import org.detente.event.Qualifier;
import org.detente.event.Quantity;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealProjectorTest {
    private static final Slug FISH_FARM = new Slug("fish-farm");

    private final ActivityRules rules = ActivityRules.CURRENT;
    private final DealProjector projector = new DealProjector(rules);

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,SIGNED,SIGNED,",
        "PROPOSED,IN_FORCE,IN_FORCE,",
        "PROPOSED,COMPLETED,COMPLETED,",
        "SIGNED,COMPLETED,COMPLETED,",
        "SIGNED,SIGNED,SIGNED,",
        "SIGNED,PROPOSED,SIGNED,step-back",
        "IN_FORCE,SIGNED,IN_FORCE,step-back",
        "IN_FORCE,CANCELLED,CANCELLED,",
        "PROPOSED,CANCELLED,CANCELLED,",
        "COMPLETED,CANCELLED,COMPLETED,after-end",
        "COMPLETED,SIGNED,COMPLETED,after-end",
        "CANCELLED,SIGNED,CANCELLED,after-end",
        "CANCELLED,CANCELLED,CANCELLED,"
    })
    void a_deal_moves_forward_or_is_cancelled_and_keeps_what_breaks_a_rule(
            EconomicDeal.Stage first,
            EconomicDeal.Stage second,
            DealStatus status,
            String anomaly) {
        Deal deal =
                project(
                        AnyFact.deal(first, "2017-01-01").fact(),
                        AnyFact.deal(second, "2017-02-01").fact());

        assertThat(deal.status()).isEqualTo(status);
        assertThat(deal.history()).hasSize(2);
        assertThat(deal.history().getLast().anomaly()).isEqualTo(anomaly);
    }

    @Test
    void the_amount_last_stated_counts_and_currencies_stand_side_by_side() {
        Deal deal =
                project(
                        AnyFact.deal(SIGNED, "2017-01-01")
                                .amount("100", "JPY", Qualifier.ABOUT)
                                .fact(),
                        AnyFact.deal(IN_FORCE, "2017-02-01")
                                .amount("120", "JPY", Qualifier.EXACT)
                                .fact(),
                        AnyFact.deal(IN_FORCE, "2017-03-01")
                                .amount("1.1", "USD", Qualifier.ABOUT)
                                .fact(),
                        AnyFact.deal(COMPLETED, "2017-04-01").fact());

        assertThat(deal.concluded().values())
                .containsExactly(
                        money("120", "JPY", Qualifier.EXACT), money("1.1", "USD", Qualifier.ABOUT));
        assertThat(deal.history()).hasSize(4);
    }

    @Test
    void what_was_only_proposed_is_never_taken_for_what_was_agreed() {
        Deal deal =
                project(
                        AnyFact.deal(PROPOSED, "2017-01-01")
                                .amount("500", "JPY", Qualifier.FORECAST)
                                .fact(),
                        AnyFact.deal(SIGNED, "2017-02-01").fact());
        Totals totals = Totals.of(List.of(deal), rules);

        assertThat(deal.proposed().values())
                .containsExactly(money("500", "JPY", Qualifier.FORECAST));
        assertThat(deal.concluded()).isEmpty();
        assertThat(totals.concluded().amounts()).isEmpty();
        assertThat(totals.proposed().amounts()).isEmpty();
        assertThat(totals.concluded().deals().value()).isEqualByComparingTo("1");
    }

    @Test
    void a_proposed_deal_counts_apart_and_a_cancelled_one_not_at_all() {
        Deal proposed = deal("one", PROPOSED, "5", Qualifier.EXACT);
        Deal signed = deal("two", SIGNED, "7", Qualifier.EXACT);
        Deal cancelled =
                projector.project(
                        new Slug("three"),
                        List.of(
                                AnyFact.deal(SIGNED, "2017-01-01")
                                        .of("three")
                                        .amount("11", "JPY", Qualifier.EXACT)
                                        .fact(),
                                AnyFact.deal(CANCELLED, "2017-02-01").of("three").fact()));

        Totals totals = Totals.of(List.of(proposed, signed, cancelled), rules);

        assertThat(totals.concluded().amounts())
                .containsExactly(money("7", "JPY", Qualifier.EXACT));
        assertThat(totals.proposed().amounts()).containsExactly(money("5", "JPY", Qualifier.EXACT));
        assertThat(totals.concluded().deals().value()).isEqualByComparingTo("1");
        assertThat(totals.proposed().deals().value()).isEqualByComparingTo("1");
    }

    @Test
    void a_sum_is_kept_per_currency_with_the_qualifier_of_its_least_exact_part() {
        Deal yen = deal("one", SIGNED, "300000000000", Qualifier.ESTIMATED);
        Deal moreYen = deal("two", SIGNED, "0.5", Qualifier.EXACT);
        Deal roubles =
                projector.project(
                        new Slug("three"),
                        List.of(
                                AnyFact.deal(COMPLETED, "2017-01-01")
                                        .of("three")
                                        .amount("9", "RUB", Qualifier.AT_LEAST)
                                        .fact()));

        Totals totals = Totals.of(List.of(yen, moreYen, roubles), rules);

        assertThat(totals.concluded().amounts())
                .containsExactly(
                        money("300000000000.5", "JPY", Qualifier.ESTIMATED),
                        money("9", "RUB", Qualifier.AT_LEAST));
    }

    @Test
    void a_deal_that_stands_for_many_counts_as_many() {
        Deal many =
                project(
                        AnyFact.deal(SIGNED, "2016-12")
                                .countedAs("80", Qualifier.ABOUT)
                                .activity(AQUACULTURE)
                                .fact());
        Deal one = deal("one", SIGNED, "1", Qualifier.EXACT);

        assertThat(many.activities()).containsExactly(AQUACULTURE);
        assertThat(Totals.of(List.of(many, one), rules).concluded().deals())
                .isEqualTo(new Quantity(new BigDecimal("81"), Qualifier.ABOUT));
    }

    @Test
    void a_fact_that_comes_twice_counts_once() {
        EventFact signed =
                AnyFact.deal(SIGNED, "2017-01-01").amount("5", "JPY", Qualifier.EXACT).fact();

        assertThat(project(signed, signed)).isEqualTo(project(signed));
    }

    @Test
    void facts_of_other_deals_are_not_taken() {
        EventFact other = AnyFact.deal(SIGNED, "2017-01-01").of("other").fact();

        assertThat(project(other).isKnown()).isFalse();
    }

    @Test
    void every_stage_from_nothing_breaks_no_rule() {
        assertThat(Stream.of(EconomicDeal.Stage.values()))
                .allSatisfy(stage ->
                        assertThat(rules.move(DealStatus.UNSTATED, stage).anomaly()).isNull());
    }

    private Deal deal(String id, EconomicDeal.Stage stage, String yen, Qualifier qualifier) {
        return projector.project(
                new Slug(id),
                List.of(
                        AnyFact.deal(stage, "2017-01-01")
                                .of(id)
                                .amount(yen, "JPY", qualifier)
                                .fact()));
    }

    private Deal project(EventFact... facts) {
        return projector.project(FISH_FARM, List.of(facts));
    }
}
