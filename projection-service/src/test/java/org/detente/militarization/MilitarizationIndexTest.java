package org.detente.militarization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MilitarizationIndexTest {
    private static final MilitarizationIndex INDEX = Rules.CURRENT.index();

    private static long micros(Object... measuresAndAmounts) {
        return INDEX.micros(strength(measuresAndAmounts));
    }

    private static Strength strength(Object... measuresAndAmounts) {
        Strength strength = Strength.NOTHING;
        for (int index = 0; index < measuresAndAmounts.length; index += 2) {
            strength =
                    strength.with(
                            (Measure) measuresAndAmounts[index],
                            (Integer) measuresAndAmounts[index + 1]);
        }
        return strength;
    }

    @Test
    void nothing_has_index_0() {
        assertThat(INDEX.micros(Strength.NOTHING)).isZero();
    }

    @Test
    void personnel_weighs_a_third() {
        // 100 · 4/12 · log10(100)/log10(9001) and, full, 100 · 4/12
        assertThat(micros(Measure.PERSONNEL, 99)).isEqualTo(16_859_323);
        assertThat(micros(Measure.PERSONNEL, 9000)).isEqualTo(33_333_333);
        assertThat(micros(Measure.PERSONNEL, 1_000_000)).isEqualTo(33_333_333);
    }

    @Test
    void each_of_the_categories_1_to_6_weighs_a_sixth_of_a_third() {
        assertThat(micros(Measure.WARSHIPS, 4)).isEqualTo(5_555_556);
        // 100/18 · (1 + log10(4)/log10(13))
        assertThat(micros(Measure.COMBAT_AIRCRAFT, 12, Measure.ATTACK_HELICOPTERS, 3))
                .isEqualTo(8_558_202);
    }

    @Test
    void missiles_and_air_defence_weigh_a_sixth_each() {
        // 100/6 · log10(2)/log10(25), 100/6 · log10(5)/log10(25) = 100/12
        assertThat(micros(Measure.MISSILES, 1)).isEqualTo(3_588_971);
        assertThat(micros(Measure.AIR_DEFENCE, 4)).isEqualTo(8_333_333);
    }

    @Test
    void the_islands_of_the_paper_have_the_index_worked_out_by_hand() {
        // 3,500 persons 29.876340 + one piece of artillery 0.696923 + two of missiles 5.688385
        assertThat(micros(Measure.PERSONNEL, 3500, Measure.ARTILLERY, 1)).isEqualTo(30_573_264);
        assertThat(micros(Measure.PERSONNEL, 3500, Measure.ARTILLERY, 1, Measure.MISSILES, 2))
                .isEqualTo(36_261_649);
    }

    @Test
    void everything_at_its_full_amount_has_index_100() {
        Strength full = Strength.NOTHING;
        for (MilitarizationIndex.Term term : INDEX.terms(Strength.NOTHING)) {
            full = full.with(term.measure(), term.full());
        }
        assertThat(INDEX.micros(full)).isEqualTo(100_000_000);
        assertThat(INDEX.terms(full).stream().mapToLong(MilitarizationIndex.Term::micros).sum())
                .isEqualTo(100_000_000);
    }

    @Test
    void what_has_no_weight_moves_nothing() {
        assertThat(
                        micros(
                                Measure.OTHER, 50,
                                Measure.LAND_ATTACK_RANGE_KM, 2500,
                                Measure.NUCLEAR, 1))
                .isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20161215})
    void terms_sum_to_the_index_exactly_and_lie_within_a_millionth_of_their_own(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            Strength strength = Strength.NOTHING;
            for (Measure measure : Measure.values()) {
                strength = strength.with(measure, random.nextInt(1 << random.nextInt(1, 14)));
            }
            List<MilitarizationIndex.Term> terms = INDEX.terms(strength);
            assertThat(terms.stream().mapToLong(MilitarizationIndex.Term::micros).sum())
                    .isEqualTo(INDEX.micros(strength));
            assertThat(terms)
                    .allSatisfy(
                            term -> assertThat(term.micros()).isBetween(0L, term.mostMicros() + 1));
        }
    }
}
