package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.detente.event.Common;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same content is the same event; anything else is another. */
class ContentIdTest {
    @Test
    void an_id_is_the_first_122_free_bits_of_sha_256() {
        // SHA-256("abc") = ba7816bf 8f01cfea 414140de 5dae2223 ...; 48 bits, 12 bits, 62 bits
        assertThat(ContentId.of("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(UUID.fromString("ba7816bf-8f01-8cfe-a905-05037976b888"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void order_of_members_and_white_space_do_not_count(Kind kind) {
        Draft draft = Draft.of(kind);
        StringBuilder reversed = new StringBuilder();
        draft.json()
                .properties()
                .forEach(member ->
                        reversed.insert(
                                0, ",\n  \"" + member.getKey() + "\" :\t" + member.getValue()));
        String text = " {" + reversed.substring(1) + "\r\n}\n";
        assertThat(id(text)).isEqualTo(draft.valid().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUMMIT      | /ordinal         | 1
                    SUMMIT      | /tlp             | "CLEAR"
                    SUMMIT      | /sourceIdentity  | "shown"
                    SUMMIT      | /tags            | []
                    SUMMIT      | /bearsOn         | []
                    SUMMIT      | /importance      | "2.00"
                    SANCTION    | /importance      | "1"
                    SANCTION    | /importance      | "1.0"
                    SANCTION    | /measures/1/extent | "partial"
                    DEPLOYMENT  | /claimedNuclear  | false
                    INDICATOR   | /qualifier       | "exact"
                    INDICATOR   | /value           | "29.000"
                    SURVEY      | /partial         | false
                    CODED_ACT   | /sources/0/reliability | "F"
                    CODED_ACT   | /sources/0/credibility | 6
                    """)
    void a_default_written_out_is_the_same_content(Kind kind, String pointer, String value) {
        assertThat(Draft.of(kind).with(pointer, value).valid().id())
                .isEqualTo(Draft.of(kind).valid().id());
    }

    @Test
    void the_order_of_an_unordered_list_does_not_count() {
        Draft turned =
                Draft.of(Kind.SUMMIT)
                        .with("/places", "[\"tokyo\",\"nagato\"]")
                        .with(
                                "/participants",
                                "[{\"role\":\"initiator\",\"actor\":\"RUS\"},"
                                        + "{\"role\":\"host\",\"actor\":\"JPN\"}]");
        assertThat(turned.valid().id()).isEqualTo(Draft.of(Kind.SUMMIT).valid().id());
        assertThat(turned.event()).isEqualTo(Draft.of(Kind.SUMMIT).event());
    }

    @Test
    void an_event_made_in_code_is_written_as_one_that_was_read() {
        DiplomaticEvent read = Draft.of(Kind.SUMMIT).event();
        Common common = read.common();
        Common turned =
                new Common(
                        common.occurred(),
                        common.announced(),
                        common.participants().reversed(),
                        common.places().reversed(),
                        common.title(),
                        common.summary(),
                        common.sources(),
                        new BigDecimal("2.000"),
                        common.bearsOn(),
                        common.tlp(),
                        common.sourceIdentity(),
                        common.tags(),
                        common.cameo(),
                        common.ordinal());
        assertThat(EventCodec.canonical(new DiplomaticEvent(turned, read.details())))
                .isEqualTo(EventCodec.canonical(read));
    }

    @Test
    void the_order_of_sources_counts() {
        String one = "{\"citation\":\"One\"}";
        String two = "{\"citation\":\"Two\"}";
        assertThat(Draft.of(Kind.SUMMIT).with("/sources", "[" + one + "," + two + "]").valid().id())
                .isNotEqualTo(
                        Draft.of(Kind.SUMMIT)
                                .with("/sources", "[" + two + "," + one + "]")
                                .valid()
                                .id());
    }

    @Test
    void the_ordinal_tells_apart_what_is_otherwise_the_same() {
        assertThat(Draft.of(Kind.SUMMIT).with("/ordinal", "2").valid().id())
                .isNotEqualTo(Draft.of(Kind.SUMMIT).valid().id());
    }

    @Test
    void an_escape_is_the_character_that_it_stands_for() {
        String plain = "{\"kind\":\"office\",\"title\":\"日本 🕊\"" + REST;
        String escaped =
                "{\"\\u006bind\":\"office\",\"title\":\"\\u65e5\\u672c \\ud83d\\udd4a\"" + REST;
        assertThat(id(escaped)).isEqualTo(id(plain));
    }

    private static final String REST =
            """
            ,"occurred":"2012","participants":[{"actor":"JPN","role":"participant"}],"actor":"JPN",
            "sources":[{"citation":"A"}],"action":"took","person":"B","office":"prime-minister"}
            """;

    private static UUID id(String json) {
        Parsed parsed = EventCodec.parse(json.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid) parsed).id();
    }
}
