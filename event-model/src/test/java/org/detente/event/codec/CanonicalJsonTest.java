package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8785, as far as it concerns values without fractions. */
class CanonicalJsonTest {
    @Test
    void members_are_sorted_by_utf_16_units_as_in_section_3_2_3() {
        TreeMap<String, Object> object = new TreeMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(text(object))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void text_is_escaped_as_in_section_3_2_2() {
        assertThat(CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(bytes("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22");
    }

    @ParameterizedTest
    @CsvSource({
        "0008,\\b",
        "0009,\\t",
        "000a,\\n",
        "000c,\\f",
        "000d,\\r",
        "0022,\\\"",
        "005c,\\\\",
        "0000,\\u0000",
        "0001,\\u0001",
        "000b,\\u000b",
        "001f,\\u001f",
        "0010,\\u0010",
    })
    void what_must_be_escaped_has_one_spelling(String unit, String escaped) {
        String text = "a" + (char) Integer.parseInt(unit, 16) + "b";
        assertThat(CanonicalJson.text(text)).isEqualTo("\"a" + escaped + "b\"");
    }

    @ParameterizedTest
    @CsvSource({"002f", "007f", "0080", "2028", "2029", "feff", "fffd"})
    void all_else_stands_for_itself(String unit) {
        String text = String.valueOf((char) Integer.parseInt(unit, 16));
        assertThat(CanonicalJson.text(text)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void nesting_has_no_space_and_lists_keep_their_order() {
        TreeMap<String, Object> object = new TreeMap<>();
        object.put("b", List.of(2, 1, List.of(), new TreeMap<>(Map.of("x", true))));
        object.put("a", -5);
        assertThat(text(object)).isEqualTo("{\"a\":-5,\"b\":[2,1,[],{\"x\":true}]}");
    }

    @Test
    void numbers_with_a_fraction_have_no_form_here() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(0.5));
    }

    private static String text(TreeMap<String, Object> object) {
        return new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
    }

    private static String bytes(String text) {
        return HexFormat.of().formatHex(CanonicalJson.text(text).getBytes(StandardCharsets.UTF_8));
    }
}
