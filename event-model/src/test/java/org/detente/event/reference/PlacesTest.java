package org.detente.event.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.detente.event.ActorId;
import org.detente.event.PlaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    static Stream<Places.Place> all() {
        return Table.load(Places.class, "/reference/places.tsv").rows().stream()
                .map(row -> Places.find(new PlaceId(Table.cell(row, "id"))).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("all")
    void actors_and_parents_of_a_place_are_in_the_registers(Places.Place place) {
        assertThat(place.claimedBy()).allMatch(actor -> Actors.find(actor).isPresent());
        assertThat(place.administeredBy().stream())
                .allMatch(actor -> Actors.find(actor).isPresent());
        assertThat(place.parent().stream()).allMatch(parent -> Places.find(parent).isPresent());
        assertThat(place.names()).anyMatch(name -> name.language().equals("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt-sk", "etorofu-iturup", "kunashiri-kunashir", "shikotan", "habomai"})
    void a_disputed_island_carries_the_names_of_both_claimants(String id) {
        Places.Place island = Places.find(new PlaceId(id)).orElseThrow();
        assertThat(island.disputed()).isTrue();
        assertThat(island.claimedBy())
                .containsExactlyInAnyOrder(new ActorId("JPN"), new ActorId("RUS"));
        assertThat(island.administeredBy()).contains(new ActorId("RUS"));
        assertThat(island.names()).extracting(Places.Name::language).contains("en", "ja", "ru");
    }

    @Test
    void both_english_names_stand_side_by_side() {
        assertThat(Places.find(new PlaceId("nt-sk")).orElseThrow().names())
                .contains(
                        new Places.Name("en", "Northern Territories"),
                        new Places.Name("en", "Southern Kurils"));
        assertThat(Places.find(new PlaceId("senkaku-diaoyu")).orElseThrow().names())
                .extracting(Places.Name::language)
                .contains("ja", "zh");
        assertThat(Places.find(new PlaceId("crimea")).orElseThrow().names())
                .extracting(Places.Name::language)
                .contains("ru", "uk");
    }

    @Test
    void the_islands_belong_to_their_group() {
        assertThat(Places.partsOf(new PlaceId("nt-sk")))
                .extracting(place -> place.id().value())
                .containsExactly("etorofu-iturup", "kunashiri-kunashir", "shikotan", "habomai");
        assertThat(Places.partsOf(new PlaceId("tokyo"))).isEmpty();
    }

    @Test
    void a_place_outside_the_register_has_no_entry() {
        assertThat(Places.find(new PlaceId("atlantis"))).isEmpty();
        assertThat(Places.find(new PlaceId("tokyo")).orElseThrow().disputed()).isFalse();
        assertThat(Places.version()).isEqualTo("places@1");
    }
}
