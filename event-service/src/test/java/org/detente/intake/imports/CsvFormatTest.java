package org.detente.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Fault;
import org.detente.event.codec.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest {
    private static final FileFormat CSV = new CsvFormat();

    private static List<Fault> faultsOf(SourceRow row) {
        return ((SourceRow.Unreadable) row).faults();
    }

    @Test
    void a_table_made_by_hand_tells_the_same_event_as_its_json() {
        SourceRow.Told row =
                Read.told(
                        CSV,
                        """
                        kind,occurred,title,stage,level,initiator,participants,places,importance,ordinal,leaders,citation,reliability,credibility,citation.2,url.2
                        summit,2016-12-15/2016-12-16,"Putin visits Japan, at last",held,leaders,RUS,JPN:host;USA,"nagato, tokyo",2,3,"[{""actor"":""RUS"",""name"":""Vladimir Putin""}]",Hirose,B,2,Kremlin,http://kremlin.ru/
                        """);
        assertThat(row.number()).isEqualTo(2);
        Parsed.Valid told = (Parsed.Valid) EventCodec.parse(row.json());
        Parsed.Valid json =
                (Parsed.Valid)
                        EventCodec.parse(
                                """
                                {"kind":"summit","occurred":"2016-12-15/2016-12-16","title":"Putin visits Japan, at last",
                                 "stage":"held","level":"leaders","places":["nagato","tokyo"],"importance":"2","ordinal":3,
                                 "participants":[{"actor":"RUS","role":"initiator"},{"actor":"JPN","role":"host"},{"actor":"USA","role":"participant"}],
                                 "leaders":[{"actor":"RUS","name":"Vladimir Putin"}],
                                 "sources":[{"citation":"Hirose","reliability":"B","credibility":2},{"citation":"Kremlin","url":"http://kremlin.ru/"}]}
                                """
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(told.id()).isEqualTo(json.id());
    }

    @Test
    void a_name_with_a_dot_is_a_member_of_a_member() {
        SourceRow.Told row =
                Read.told(
                        CSV,
                        "kind,amount.amount,amount.currency,planItem.item,deals\n"
                                + "economic-deal,300000000000,JPY,4,\"{\"\"value\"\":\"\"80\"\"}\"\n");
        assertThat(Read.json(row))
                .isEqualTo(
                        "{\"kind\":\"economic-deal\",\"amount\":{\"amount\":\"300000000000\","
                                + "\"currency\":\"JPY\"},\"planItem\":{\"item\":4},"
                                + "\"deals\":{\"value\":\"80\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "/occurred, /occurred",
        "/participants/0/actor, /initiator/actor",
        "/participants/1/role, /participants/role",
        "/participants, /participants",
        "/sources, /citation",
        "/sources/0/citation, /citation",
        "/sources/0/reliability, /reliability",
        "/sources/1/citation, /citation.2",
        "/amount/currency, /amount.currency",
        "/amount/qualifier, /amount/qualifier",
        "/measures/0/type, /measures/0/type",
    })
    void a_fault_of_the_event_is_shown_at_the_cell_that_it_comes_from(String event, String row) {
        SourceRow.Told told =
                Read.told(
                        CSV,
                        "kind,occurred,initiator,participants,reliability,url.2,amount.currency,measures\n"
                                + "summit,2016,RUS,JPN:host,Z,http://a.b,JPY,\"[{\"\"type\"\":1}]\"\n");
        assertThat(told.pointers().apply(event)).isEqualTo(row);
    }

    @Test
    void what_fits_no_form_is_left_to_the_event_model_as_text() {
        assertThat(
                        Read.json(
                                Read.told(
                                        CSV,
                                        "count,claimedNuclear,credibility\n\"1,000\",yes,high\n")))
                .isEqualTo(
                        "{\"count\":\"1,000\",\"claimedNuclear\":\"yes\","
                                + "\"sources\":[{\"credibility\":\"high\"}]}");
        assertThat(faultsOf(Read.all(CSV, "kind,measures\nsanction,travel\n").getFirst()))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/measures", "malformed-json"));
    }

    @Test
    void guards_of_an_export_are_taken_off_and_an_apostrophe_of_the_text_stays() {
        assertThat(Read.json(Read.told(CSV, "title,summary\n'=1+1,'tis\n")))
                .isEqualTo("{\"title\":\"=1+1\",\"summary\":\"'tis\"}");
        assertThat(Read.json(Read.told(CSV, "title\n''tis\n"))).isEqualTo("{\"title\":\"'tis\"}");
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_does_and_blank_ones_are_skipped() {
        assertThat(Read.all(CSV, "title\r\n\"two\r\nlines\"\r\n\r\n , \r\nfour\r\n"))
                .extracting(SourceRow::number)
                .containsExactly(2L, 5L);
    }

    @Test
    void a_cell_without_a_column_is_a_fault_and_an_empty_one_is_not() {
        assertThat(Read.json(Read.told(CSV, "title,\na,\n"))).isEqualTo("{\"title\":\"a\"}");
        assertThat(faultsOf(Read.all(CSV, "title,\na,b\n").getFirst()).getFirst().code())
                .isEqualTo("unknown-column");
        assertThat(faultsOf(Read.all(CSV, "title\na,b\n").getFirst()).getFirst().pointer())
                .isEqualTo("/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kind;occurred;title | separator | semicolons",
                "kind\toccurred | separator | tabs",
                "kind,occured | unknown-column | nearest that is known is 'occurred'",
                "kind,Title | unknown-column | nearest that is known is 'title'",
                "kind,weather | unknown-column | 'weather' (remove it",
                "kind,title,kind | duplicate-column | 'kind' twice",
            })
    void a_header_that_cannot_be_read_says_why(String header, String code, String detail) {
        SourceRow.Damaged damage =
                Read.damage(CSV, header.replace("\\t", "\t") + "\nsummit,2016,x\n");
        assertThat(damage.number()).isEqualTo(1);
        assertThat(damage.code()).isEqualTo(code);
        assertThat(damage.detail()).contains(detail);
    }

    @Test
    void a_code_that_lost_its_zero_ends_the_file_and_one_that_never_had_any_does_not() {
        SourceRow.Damaged damage = Read.damage(CSV, "title,cameo\na,112\nb,042\nc,42\nd,036\n");
        assertThat(damage.number()).isEqualTo(4);
        assertThat(damage.code()).isEqualTo("leading-zero");
        assertThat(damage.detail()).contains("'42'").contains("042");
        assertThat(Read.all(CSV, "title,cameo\na,999\n").getFirst())
                .isInstanceOf(SourceRow.Told.class);
    }

    @Test
    void a_quote_that_is_not_closed_ends_the_file() {
        assertThat(Read.damage(CSV, "title\na\n\"b\nc\n").code()).isEqualTo("quotes");
        assertThat(Read.damage(CSV, "title\na\n\"" + "b".repeat(2_000_000) + "\"").code())
                .isEqualTo("too-large");
    }

    @Test
    void an_export_is_read_from_its_column_event_and_its_other_columns_are_only_compared() {
        SourceRow.Told row =
                Read.told(
                        CSV,
                        "id,kind,title,note,state,event\n"
                                + "x,summit,'=a,mine,live,\"{\"\"kind\"\":\"\"summit\"\",\"\"title\"\":\"\"=a\"\"}\"\n");
        assertThat(Read.json(row)).isEqualTo("{\"kind\":\"summit\",\"title\":\"=a\"}");
        assertThat(row.header()).isEqualTo(new SourceRow.Header("x", "live"));
        assertThat(row.pointers().apply("/occurred")).isEqualTo("/event/occurred");
    }

    @Test
    void an_edit_beside_the_column_event_would_be_lost_and_is_refused() {
        SourceRow row =
                Read.all(CSV, "title,summary,event\nb,,\"{\"\"title\"\":\"\"a\"\"}\"\n").getFirst();
        assertThat(faultsOf(row))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "contradiction"));
        assertThat(faultsOf(Read.all(CSV, "title,event\nb,\n").getFirst()).getFirst().code())
                .isEqualTo("required");
    }

    @Test
    void the_example_of_the_documentation_is_an_event() throws IOException {
        Matcher example =
                Pattern.compile("(?s)```csv\n(.*?)```")
                        .matcher(Files.readString(Path.of("../docs/event-format.md")));
        assertThat(example.find()).isTrue();
        assertThat(EventCodec.parse(Read.told(CSV, example.group(1)).json()))
                .isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void every_field_of_every_kind_is_a_column() {
        assertThat(Fields.CATALOGUE.names())
                .contains("territory", "amount.currency", "planItem.item", "wording", "recordId")
                .doesNotContain("event", "id");
        assertThat(Fields.CATALOGUE.find("citation.10")).isEmpty();
        assertThat(Fields.CATALOGUE.find("title.2")).isEmpty();
    }
}
