package org.detente.event.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.detente.event.ActorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActorsTest {
    @ParameterizedTest
    @CsvSource({
        "CAMEO,ROM,ROU",
        "CAMEO,TMP,TLS",
        "CAMEO,JPN,JPN",
        "CAMEO,USR,SUN",
        "CAMEO,EEC,EUU",
        "CAMEO,NAT,NATO",
        "FIPS,CH,CHN",
        "FIPS,SZ,CHE",
        "FIPS,AU,AUT",
        "FIPS,AS,AUS",
        "FIPS,GM,DEU",
        "FIPS,GA,GMB",
        "FIPS,RS,RUS",
        "FIPS,RI,SRB",
        "FIPS,JA,JPN",
        "COW,305,AUT",
        "COW,900,AUS",
        "COW,365,RUS",
        "COW,360,ROU",
        "COW,490,COD",
        "ISO_ALPHA_2,CH,CHE",
        "ISO_ALPHA_2,GM,GMB",
        "ISO_ALPHA_2,RS,SRB",
        "ISO_ALPHA_2,RO,ROU",
        "ICEWS,Russian Federation,RUS",
        "ICEWS,Holy See,VAT",
    })
    void a_code_means_what_its_own_system_says(CodeSystem system, String code, ActorId actor) {
        assertThat(Actors.byCode(system, code)).contains(actor);
    }

    @Test
    void a_code_without_an_actor_is_never_guessed() {
        // COW's letters AUS are Austria; only its numbers are in the table
        assertThat(Actors.byCode(CodeSystem.COW, "AUS")).isEmpty();
        assertThat(Actors.byCode(CodeSystem.FIPS, "ch")).isEmpty();
        assertThat(Actors.byCode(CodeSystem.ICEWS, "NA")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CodeSystem.class)
    void no_code_is_empty(CodeSystem system) {
        assertThat(Actors.byCode(system, "")).isEmpty();
    }

    @Test
    void the_soviet_union_ended_and_counts_for_russia() {
        Actors.Actor union = Actors.find(new ActorId("SUN")).orElseThrow();
        assertThat(union.ended()).contains(LocalDate.of(1991, 12, 26));
        assertThat(Actors.successorOf(new ActorId("SUN"))).contains(new ActorId("RUS"));
        assertThat(Actors.successorOf(new ActorId("RUS"))).isEmpty();
        assertThat(Actors.successorOf(new ActorId("YUG"))).isEmpty();
        assertThat(Actors.successorOf(new ActorId("XYZ"))).isEmpty();
    }

    @Test
    void names_are_in_the_readers_language_where_the_platform_has_them() {
        Actors.Actor japan = Actors.find(new ActorId("JPN")).orElseThrow();
        assertThat(japan.displayName(Locale.ENGLISH)).isEqualTo("Japan");
        assertThat(japan.displayName(Locale.JAPANESE)).isEqualTo("日本");
        assertThat(japan.displayName(Locale.of("ru"))).isEqualTo("Япония");
        assertThat(Actors.find(new ActorId("NATO")).orElseThrow().displayName(Locale.JAPANESE))
                .isEqualTo("North Atlantic Treaty Organization");
        assertThat(Actors.find(new ActorId("SUN")).orElseThrow().displayName(Locale.ENGLISH))
                .isEqualTo("Union of Soviet Socialist Republics");
    }

    @ParameterizedTest
    @CsvSource({"JPN", "RUS", "EUU", "G7", "NATO", "UNO", "SUN", "CSK", "DDR"})
    void the_register_has_states_ended_states_and_bodies(ActorId id) {
        assertThat(Actors.find(id)).isPresent();
        assertThat(Actors.version()).isEqualTo("actors@1");
    }
}
