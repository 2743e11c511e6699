package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are no JSON, or JSON that no event is made of. */
class JsonFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                 | type           | write one JSON object
                    "text"             | type           | write one JSON object
                    5                  | type           | write one JSON object
                    1e999999           | type           | write one JSON object
                    null               | type           | is null; write one JSON object
                    {} {}              | trailing-text  | send one event at a time
                    {}x                | malformed-json | line 1, column
                    {"a":              | malformed-json | send all of it
                    {"a":1             | malformed-json | send all of it
                    {"a" 1}            | malformed-json | correct it there
                    {"a":01}           | malformed-json | correct it there
                    {"a":NaN}          | malformed-json | correct it there
                    {"a":"\\x"}        | malformed-json | correct it there
                    {a:1}              | malformed-json | correct it there
                    {"a":1,}           | malformed-json | correct it there
                    /* */ {}           | malformed-json | correct it there
                    """)
    void what_is_no_object_is_one_fault_of_the_whole(String text, String code, String remedy) {
        assertThat(faults(text))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEmpty();
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.detail()).contains(remedy).doesNotContain("fasterxml", "\n");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void nothing_is_no_event(String text) {
        assertThat(faults(text))
                .singleElement()
                .isEqualTo(new Fault("", "empty", "is empty; send one event as a JSON object"));
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertThat(faults("\uFEFF{}"))
                .singleElement()
                .extracting(Fault::code)
                .isEqualTo("byte-order-mark");
    }

    @Test
    void invalid_utf_8_is_named_with_its_byte() {
        byte[] json = Draft.of(Kind.SUMMIT).bytes();
        json[10] = (byte) 0xC3;
        assertThat(faults(json))
                .singleElement()
                .isEqualTo(
                        new Fault(
                                "",
                                "invalid-utf-8",
                                "is not UTF-8 from byte 10 on; send the text encoded as UTF-8"));
    }

    @Test
    void overlong_forms_surrogates_and_a_cut_character_are_invalid_utf_8() {
        for (List<Integer> bytes :
                List.of(List.of(0xC0, 0xAF), List.of(0xED, 0xA0, 0x80), List.of(0xE6, 0x97))) {
            byte[] json = new byte[2 + bytes.size()];
            json[0] = '{';
            json[1] = '"';
            for (int index = 0; index < bytes.size(); index++) {
                json[2 + index] = bytes.get(index).byteValue();
            }
            assertThat(faults(json)).extracting(Fault::code).containsExactly("invalid-utf-8");
        }
    }

    @Test
    void other_encodings_are_not_guessed() {
        String text = Draft.of(Kind.SUMMIT).json().toString();
        assertThat(faults(text.getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
        assertThat(faults(text.getBytes(StandardCharsets.UTF_16))).isNotEmpty();
    }

    @Test
    void a_replacement_character_of_the_author_is_text_like_any_other() {
        Draft draft = Draft.of(Kind.SUMMIT).with("/title", "\"Unreadable: \uFFFD\"");
        assertThat(draft.event().common().title()).endsWith("\uFFFD");
    }

    @Test
    void a_member_given_twice_is_a_fault_at_its_place() {
        String twice =
                Draft.of(Kind.SUMMIT)
                        .json()
                        .toString()
                        .replace("\"level\":", "\"level\":\"leaders\",\"level\":")
                        .replace(
                                "{\"actor\":\"RUS\",\"name\"",
                                "{\"actor\":\"JPN\",\"actor\":\"RUS\",\"name\"");
        assertThat(faults(twice))
                .containsExactlyInAnyOrder(
                        new Fault("/level", "duplicate-field", "is given twice; keep one of them"),
                        new Fault(
                                "/leaders/1/actor",
                                "duplicate-field",
                                "is given twice; keep one of them"));
    }

    @Test
    void nesting_ends_at_twenty_levels() {
        assertThat(faults("{\"a\":" + "[".repeat(10_000)))
                .singleElement()
                .isEqualTo(new Fault("", "limit", "nests deeper than 20 levels; no event does"));
    }

    @Test
    void a_field_name_has_an_end() {
        assertThat(faults("{\"" + "n".repeat(60_000) + "\":1}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("limit");
                    assertThat(fault.detail()).contains("field name").hasSizeLessThan(200);
                });
    }

    @Test
    void a_huge_number_is_out_of_range_and_not_a_failure() {
        for (String digits : List.of("9".repeat(100_000), "-" + "9".repeat(12), "2147483648")) {
            assertThat(Draft.of(Kind.SUMMIT).json().toString())
                    .satisfies(json ->
                            assertThat(faults("{\"ordinal\":" + digits + "," + json.substring(1)))
                                    .extracting(Fault::pointer, Fault::code)
                                    .containsExactly(
                                            org.assertj.core.groups.Tuple.tuple(
                                                    "/ordinal", "range")));
        }
    }

    @Test
    void an_answer_never_carries_an_unpaired_surrogate() {
        assertThat(faults("{\"kind\":\"summit\",\"a\\ud800\":1}"))
                .extracting(Fault::pointer)
                .contains("/a?")
                .noneMatch(pointer -> pointer.contains("\ud800"));
    }

    @Test
    void an_input_has_at_most_a_hundred_faults() {
        StringBuilder many = new StringBuilder("{\"kind\":\"summit\"");
        for (int index = 0; index < 1000; index++) {
            many.append(",\"x").append(index).append("\":1");
        }
        assertThat(faults(many.append('}').toString())).hasSize(100);
    }

    @Test
    void a_bad_record_of_the_log_says_why_in_few_words() {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() ->
                        EventCodec.decode("{\"kind\":\"summit\"}".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("/occurred required: is missing")
                .withMessageEndingWith("; and 1 more");
    }

    @Test
    void a_record_of_the_log_is_read_though_rules_or_registers_have_changed() {
        byte[] unknownActor =
                Draft.of(Kind.SUMMIT).with("/participants/0/actor", "\"XYZ\"").bytes();
        assertThat(faults(unknownActor)).isNotEmpty();
        assertThat(EventCodec.decode(unknownActor).kind()).isEqualTo(Kind.SUMMIT);
    }

    private static List<Fault> faults(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faults(byte[] json) {
        Parsed parsed = EventCodec.parse(json);
        assertThat(parsed).isInstanceOf(Parsed.Invalid.class);
        return ((Parsed.Invalid) parsed).faults();
    }
}
