package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.detente.event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with single fields: each fault says where, what, and how to put it right. */
class FieldFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUMMIT     | /title             | 5                  | type         | write text in double quotes
                    SUMMIT     | /title             | {"en":"A"}         | type         | is an object; write text
                    SUMMIT     | /title             | null               | null         | give a value or leave the field out
                    SUMMIT     | /title             | ""                 | blank        | write something
                    SUMMIT     | /title             | "\\u3000\\u00a0 "  | blank        | write something
                    SUMMIT     | /title             | "e\\u0301"         | not-nfc      | normalise it (NFC)
                    SUMMIT     | /title             | "a\\u0000b"        | control-character | remove it
                    SUMMIT     | /title             | "a\\tb"            | control-character | only line feeds
                    SUMMIT     | /title             | "a\\u0085b"        | control-character | remove it
                    SUMMIT     | /title             | "a\\ud800b"        | control-character | unpaired surrogate
                    SUMMIT     | /title             | "\\udc00\\ud800"   | control-character | unpaired surrogate
                    SUMMIT     | /occurred          | "2016-02-30"       | format       | write for example 2016-12-15
                    SUMMIT     | /occurred          | "2016-12-15T10:00" | format       | dated by calendar day
                    SUMMIT     | /occurred          | 2016               | type         | write text in double quotes
                    SUMMIT     | /participants      | []                 | empty        | give at least one entry
                    SUMMIT     | /participants      | {}                 | type         | write a list in brackets
                    SUMMIT     | /participants/0    | "JPN"              | type         | write an object in braces
                    SUMMIT     | /participants/0/actor | "japan"         | format       | write an ISO 3166 alpha-3 code
                    SUMMIT     | /participants/0/actor | "JP"            | unknown-actor | write JPN
                    SUMMIT     | /participants/0/actor | "XYZ"           | unknown-actor | such as JPN or RUS
                    SUMMIT     | /participants/0/role  | "guest"         | enum         | write one of initiator, target
                    SUMMIT     | /participants/2    | {"actor":"JPN","role":"host"} | duplicate | remove it
                    SUMMIT     | /places/0          | "New York"         | format       | use a-z, 0-9
                    SUMMIT     | /places/0          | "tokyo"            | duplicate    | remove it
                    SUMMIT     | /host              | "SU"               | unknown-actor | write SUN
                    SUMMIT     | /stage             | "HELD"             | enum         | write one of announced, held
                    SUMMIT     | /stage             | 1                  | enum         | write one of announced, held
                    SUMMIT     | /kind              | "Summit"           | enum         | write one of summit, sanction
                    SUMMIT     | /kind              | 7                  | enum         | write one of summit, sanction
                    SUMMIT     | /importance        | 1                  | format       | write for example "0.5"
                    SUMMIT     | /importance        | "1,5"              | format       | write for example "0.5"
                    SUMMIT     | /importance        | "1e0"              | format       | write for example "0.5"
                    SUMMIT     | /importance        | "+1"               | format       | write for example "0.5"
                    SUMMIT     | /importance        | "01"               | format       | write for example "0.5"
                    SUMMIT     | /importance        | "1.0000001"        | format       | at most 6 decimals
                    SUMMIT     | /importance        | "0.2"              | range        | from 0.25 to 2
                    SUMMIT     | /importance        | "2.01"             | range        | from 0.25 to 2
                    SUMMIT     | /ordinal           | "2"                | type         | without quotes
                    SUMMIT     | /ordinal           | 1.5                | type         | is a number with a fraction
                    SUMMIT     | /ordinal           | 1e3                | type         | write a whole number
                    SUMMIT     | /ordinal           | 0                  | range        | from 1 to 1000000
                    SUMMIT     | /tlp               | "clear"            | enum         | write one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED
                    SUMMIT     | /cameo             | 42                 | type         | write text in double quotes
                    SUMMIT     | /cameo             | "42"               | format       | with the leading zero
                    SUMMIT     | /cameo             | "0999"             | unknown-cameo | write one such as 042
                    SUMMIT     | /sources/0/url     | "mofa.go.jp"       | format       | write one such as https://
                    SUMMIT     | /sources/0/reliability | "G"            | enum         | write one of A, B
                    SUMMIT     | /sources/0/credibility | 7              | range        | from 1 to 6
                    POSITION   | /bearsOn/0/relationship | "RUS-JPN"     | format       | write JPN-RUS
                    POSITION   | /bearsOn/0/relationship | "JPN-XYZ"     | unknown-actor | such as JPN or RUS
                    POSITION   | /bearsOn/0/weight  | "0"                | range        | from 0.01 to 1
                    POSITION   | /bearsOn/0/cameo   | "0999"             | unknown-cameo | leave it out
                    DEPLOYMENT | /claimedNuclear    | "yes"              | type         | write true or false without quotes
                    DEPLOYMENT | /count             | true               | type         | write a whole number
                    ECONOMIC_DEAL | /amount/currency | "YEN"             | format       | write a code such as JPY
                    ECONOMIC_DEAL | /amount/amount  | 300000000000       | format       | in quotes
                    SURVEY     | /answers/0/percent | "100.1"            | range        | from 0 to 100
                    """)
    void a_fault_says_where_what_and_what_to_do(
            Kind kind, String pointer, String value, String code, String remedy) {
        List<Fault> faults = Draft.of(kind).with(pointer, value).faults();
        assertThat(faults).isNotEmpty();
        Fault fault = faults.getFirst();
        assertThat(fault.pointer()).startsWith(pointer.substring(0, pointer.lastIndexOf('/') + 1));
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.detail()).contains(remedy);
        if (!code.equals("duplicate")) {
            assertThat(fault.pointer()).isEqualTo(pointer);
        }
    }

    @Test
    void text_is_counted_in_characters_and_not_in_units() {
        assertThat(Draft.of(Kind.SUMMIT).with("/title", quoted("🕊".repeat(200))).faults())
                .isEmpty();
        assertThat(Draft.of(Kind.SUMMIT).with("/title", quoted("🕊".repeat(201))).faults())
                .containsExactly(
                        new Fault(
                                "/title",
                                "length",
                                "has 201 characters; shorten it to at most 200"));
    }

    @Test
    void a_value_much_too_long_is_not_repeated() {
        assertThat(Draft.of(Kind.SUMMIT).with("/host", quoted("X".repeat(90_000))).faults())
                .containsExactly(
                        new Fault(
                                "/host",
                                "length",
                                "has 90000 characters; shorten it to at most 100"));
    }

    @Test
    void a_list_has_at_most_500_entries() {
        String places = "[" + "\"a\",".repeat(500) + "\"a\"]";
        assertThat(Draft.of(Kind.SUMMIT).with("/places", places).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/places", "length"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_unknown_field_is_named_wherever_it_stands(Kind kind) {
        assertThat(
                        Draft.of(kind)
                                .with("/importence", "\"2\"")
                                .with("/a~1b~0c", "1")
                                .with("/sources/0/page", "5")
                                .faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/importence", "unknown-field"),
                        tuple("/a~1b~0c", "unknown-field"),
                        tuple("/sources/0/page", "unknown-field"));
    }

    @Test
    void an_unknown_field_is_answered_with_the_known_ones() {
        assertThat(Draft.of(Kind.SUMMIT).with("/sources/0/page", "5").faults())
                .singleElement()
                .extracting(Fault::detail)
                .asString()
                .contains("remove it or correct its name")
                .endsWith("(known: citation, credibility, locator, reliability, url)");
    }

    @Test
    void a_field_of_another_kind_is_unknown() {
        assertThat(Draft.of(Kind.SUMMIT).with("/regime", "\"a\"").faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/regime", "unknown-field"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUMMIT,/kind",
        "SUMMIT,/occurred",
        "SUMMIT,/participants",
        "SUMMIT,/title",
        "SUMMIT,/sources",
        "SUMMIT,/stage",
        "SUMMIT,/level",
        "SUMMIT,/participants/0/role",
        "SUMMIT,/sources/0/citation",
        "SANCTION,/regime",
        "DEPLOYMENT,/territory",
        "DEPLOYMENT,/category",
        "ECONOMIC_DEAL,/amount/currency",
        "JOINT_ACTIVITY,/blocker/id",
        "SURVEY,/answers",
        "CODED_ACT,/recordId",
        "STATEMENT,/speaker",
        "INDICATOR,/value",
    })
    void a_missing_field_is_asked_for(Kind kind, String pointer) {
        assertThat(Draft.of(kind).without(pointer).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.code()).isEqualTo("required");
                    assertThat(fault.detail()).startsWith("is missing; ");
                });
    }

    @Test
    void every_fault_is_named_at_once() {
        Draft draft =
                Draft.of(Kind.SUMMIT)
                        .with("/kindd", "1")
                        .with("/title", "\"\"")
                        .with("/participants/0/actor", "\"XYZ\"")
                        .with("/participants/1/role", "\"guest\"")
                        .with("/stage", "\"over\"")
                        .with("/places/1", "\"TOKYO\"")
                        .with("/sources/0/credibility", "9")
                        .with("/leaders/0/name", "null")
                        .without("/occurred");
        assertThat(draft.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/kindd",
                        "/title",
                        "/participants/0/actor",
                        "/participants/1/role",
                        "/stage",
                        "/places/1",
                        "/sources/0/credibility",
                        "/leaders/0/name",
                        "/occurred");
    }

    @Test
    void rules_are_checked_beside_unknown_names_and_fields() {
        Draft draft =
                Draft.of(Kind.SANCTION)
                        .with("/regim", "\"a\"")
                        .with("/participants/1", "{\"actor\":\"XYZ\",\"role\":\"affected\"}")
                        .with("/announced", "\"2013\"")
                        .without("/measures");
        assertThat(draft.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/regim", "unknown-field"),
                        tuple("/participants/1/actor", "unknown-actor"),
                        tuple("/announced", "order"),
                        tuple("/participants", "missing-role"),
                        tuple("/measures", "required"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
