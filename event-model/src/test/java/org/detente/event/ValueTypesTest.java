package org.detente.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {
    @Test
    void a_relationship_has_one_spelling() {
        RelationshipId id = RelationshipId.of(new ActorId("RUS"), new ActorId("JPN"));
        assertThat(id).isEqualTo(new RelationshipId("JPN-RUS"));
        assertThat(id.first()).isEqualTo(new ActorId("JPN"));
        assertThat(id.second()).isEqualTo(new ActorId("RUS"));
        assertThat(RelationshipId.ofEitherOrder("RUS-JPN")).contains(id);
        assertThat(RelationshipId.ofEitherOrder("JPN-RUS")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPN", "JPN-JPN", "JPN-RUS-USA", "", "-", "jpn-rus", "JPN_RUS"})
    void what_names_no_pair_is_no_relationship(String text) {
        assertThat(RelationshipId.ofEitherOrder(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RelationshipId(text));
    }

    @Test
    void a_relationship_in_the_wrong_order_is_refused_with_the_right_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelationshipId("RUS-JPN"))
                .withMessageContaining("write JPN-RUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "bastion", "two-islands", "18th-division", "1991"})
    void a_slug_is_lower_case_words(String text) {
        assertThat(new Slug(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a_b", "a b", "a\n"})
    void a_slug_is_nothing_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slug(text))
                .withMessageContaining("use a-z, 0-9 and single hyphens");
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new ActivityId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new RegimeId(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_published_form_of_a_name_is_the_one_that_is_checked(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 5000; round++) {
            String alphabet = random.nextBoolean() ? "az09-A" : "AZ09a-";
            String text =
                    random.ints(random.nextInt(10), 0, random.nextInt(3, 7))
                            .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                            .collect(Collectors.joining());
            assertThat(takes(Slug::new, text)).as(text).isEqualTo(text.matches(Slug.FORM));
            assertThat(takes(ActorId::new, text)).as(text).isEqualTo(text.matches(ActorId.FORM));
        }
    }

    private static boolean takes(Function<String, TextValue> type, String text) {
        try {
            return type.apply(text).value().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void a_slug_has_at_most_80_characters() {
        assertThat(new Slug("a".repeat(80)).value()).hasSize(80);
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("a".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "010", "0311", "20", "204", "1213"})
    void a_cameo_code_keeps_its_leading_zero(String text) {
        assertThat(new CameoCode(text).value()).isEqualTo(text);
        assertThat(new CameoCode(text).root()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00", "21", "001", "04a", "12345", " 42", "4.2"})
    void a_number_is_no_cameo_code(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CameoCode(text))
                .withMessageContaining("with the leading zero");
    }

    @Test
    void code_010_is_not_code_10() {
        assertThat(new CameoCode("010")).isNotEqualTo(new CameoCode("10"));
        assertThat(new CameoCode("010").root()).isEqualTo("01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "jpn", "JP-N", "JPNRUSUSA", "日本国", "1JP", ""})
    void an_actor_code_is_capitals_and_digits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActorId(text))
                .withMessageContaining("such as JPN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpy", "YEN", "JP", "¥", ""})
    void a_currency_is_one_of_iso_4217(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CurrencyCode(text))
                .withMessageContaining("such as JPY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.mofa.go.jp",
                "ftp://a.example",
                "javascript:alert(1)",
                "https:///x",
                "http://a b"
            })
    void an_address_is_absolute_and_of_the_web(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebAddress(text));
        assertThat(new WebAddress("https://www.mofa.go.jp/a?b=c#d").value()).endsWith("#d");
    }
}
