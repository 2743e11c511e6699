package org.detente.militarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.event.WeaponRole.AIR_DEFENCE;
import static org.detente.event.WeaponRole.ANTI_SHIP;
import static org.detente.event.WeaponRole.COASTAL_DEFENCE;
import static org.detente.event.WeaponRole.LAND_ATTACK;
import static org.detente.event.WeaponRole.MISSILE_DEFENCE;
import static org.detente.militarization.AnyDeployment.deployed;
import static org.detente.militarization.AnyDeployment.personnel;
import static org.detente.militarization.AnyDeployment.pieces;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.HoldingCategory;
import org.detente.event.PlaceId;
import org.detente.event.WeaponRole;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LevelTest {
    private static final MilitarizationProjector PROJECTOR =
            new MilitarizationProjector(Rules.CURRENT);
    private static final LocalDate DAY = LocalDate.of(2016, 12, 15);

    private static int level(EventFact... facts) {
        return PROJECTOR
                .fold(new PlaceId("nt-sk"), List.of(facts), Known.EVERYTHING)
                .on(DAY)
                .score()
                .level();
    }

    private static HoldingCategory category(String wireName) {
        return Stream.of(HoldingCategory.values())
                .filter(category -> category.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_territory_without_facts_has_level_0() {
        assertThat(level()).isZero();
    }

    @ParameterizedTest(name = "{0} persons: level {1}")
    @CsvSource({"0,0", "1,1", "499,1", "500,2", "2999,2", "3000,3", "8999,3", "9000,5", "200000,5"})
    void personnel_reaches_levels_at_its_thresholds(int persons, int expected) {
        assertThat(level(personnel(persons))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} of {0}: level {2}")
    @CsvSource({
        "battle-tanks,0,0",
        "battle-tanks,1,2",
        "battle-tanks,99,2",
        "battle-tanks,100,3",
        "battle-tanks,249,3",
        "battle-tanks,250,5",
        "armoured-vehicles,1,2",
        "armoured-vehicles,99,2",
        "armoured-vehicles,100,3",
        "armoured-vehicles,499,3",
        "armoured-vehicles,500,5",
        "artillery,1,2",
        "artillery,99,2",
        "artillery,100,3",
        "artillery,249,3",
        "artillery,250,5",
        "combat-aircraft,1,3",
        "combat-aircraft,11,3",
        "combat-aircraft,12,4",
        "attack-helicopters,1,3",
        "attack-helicopters,1000,3",
        "warships,1,3",
        "warships,1000,3",
        "air-defence,1,2",
        "air-defence,1000,2",
        "missiles,1,1",
        "missiles,1000,1",
        "other,1,1",
        "other,1000,1"
    })
    void pieces_of_one_category_reach_levels_at_their_thresholds(
            String category, int count, int expected) {
        assertThat(level(pieces(category(category), count))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} + {2}: level {3}")
    @CsvSource({"33,33,33,2", "33,33,34,3", "249,1,1,3", "0,0,1,2"})
    void ground_weapons_are_added_up_for_a_combat_formation(
            int tanks, int vehicles, int guns, int expected) {
        assertThat(
                        level(
                                pieces(HoldingCategory.BATTLE_TANKS, tanks),
                                pieces(HoldingCategory.ARMOURED_VEHICLES, vehicles),
                                pieces(HoldingCategory.ARTILLERY, guns)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "missiles with {0} persons: level {1}")
    @CsvSource({"1,1", "500,2", "2999,2", "3000,4", "8999,4", "9000,5"})
    void missiles_reach_level_4_only_on_top_of_level_3(int persons, int expected) {
        assertThat(level(personnel(persons), pieces(HoldingCategory.MISSILES, 1)))
                .isEqualTo(expected);
    }

    @Test
    void missiles_next_to_a_based_warship_reach_level_4() {
        assertThat(level(pieces(HoldingCategory.WARSHIPS, 1), pieces(HoldingCategory.MISSILES, 1)))
                .isEqualTo(4);
    }

    @ParameterizedTest(name = "land attack over {0} km: level {1}")
    @CsvSource({"24,1", "25,1", "499,1", "500,5", "2500,5"})
    void land_attack_missiles_reach_level_5_from_500_km(int rangeKm, int expected) {
        assertThat(level(missiles(LAND_ATTACK, rangeKm))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = WeaponRole.class, mode = EnumSource.Mode.EXCLUDE, names = "LAND_ATTACK")
    void range_counts_for_no_other_role(WeaponRole role) {
        assertThat(level(missiles(role, 2500))).isLessThan(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldingCategory.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MISSILES", "ARTILLERY"})
    void range_counts_for_surface_to_surface_weapons_only(HoldingCategory category) {
        EventFact fact =
                deployed("Type", category)
                        .count(1)
                        .persons(1)
                        .role(LAND_ATTACK)
                        .rangeKm(2500)
                        .fact();
        assertThat(level(fact)).isLessThan(5);
    }

    @ParameterizedTest
    @EnumSource(HoldingCategory.class)
    void a_nuclear_claim_reaches_level_5_in_any_category(HoldingCategory category) {
        assertThat(level(deployed("Type", category).nuclear().fact())).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = WeaponRole.class,
            names = {"AIR_DEFENCE", "MISSILE_DEFENCE"})
    void ground_to_air_missiles_count_as_air_defence(WeaponRole role) {
        assertThat(role).isIn(AIR_DEFENCE, MISSILE_DEFENCE);
        Assessment assessed =
                PROJECTOR
                        .fold(
                                new PlaceId("nt-sk"),
                                List.of(personnel(3000), missiles(role, 100)),
                                Known.EVERYTHING)
                        .on(DAY);
        assertThat(assessed.score().level()).isEqualTo(3);
        assertThat(assessed.total().value().at(Measure.AIR_DEFENCE)).isEqualTo(1);
        assertThat(assessed.total().value().at(Measure.MISSILES)).isZero();
    }

    @ParameterizedTest(name = "missiles over {0} km: level {1}")
    @CsvSource({"24,3", "25,4"})
    void missiles_count_from_a_range_of_25_km(int rangeKm, int expected) {
        assertThat(level(personnel(3000), missiles(ANTI_SHIP, rangeKm))).isEqualTo(expected);
    }

    @Test
    void missiles_without_a_claimed_range_or_role_count() {
        assertThat(level(personnel(3000), deployed("Bal", HoldingCategory.MISSILES).fact()))
                .isEqualTo(4);
    }

    private static EventFact missiles(WeaponRole role, int rangeKm) {
        return deployed("Missile", HoldingCategory.MISSILES)
                .count(1)
                .role(role)
                .rangeKm(rangeKm)
                .fact();
    }

    @Test
    void coastal_defence_over_any_range_is_no_land_attack() {
        assertThat(level(personnel(3000), missiles(COASTAL_DEFENCE, 600))).isEqualTo(4);
    }

    @Test
    void every_level_names_its_rule_and_every_clause_its_condition_in_words() {
        assertThat(Rules.CURRENT.version()).isEqualTo("militarization@1");
        assertThat(Rules.CURRENT.levels())
                .extracting(LevelRule::level)
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(Rules.CURRENT.levels().get(3).clauses())
                .extracting(Clause::says)
                .contains("personnel: at least 3000");
    }
}
