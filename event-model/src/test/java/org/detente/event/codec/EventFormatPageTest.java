package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.event.Edtf;
import org.detente.event.Kind;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.amendment.EventId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/event-format.md says what the codec does. */
class EventFormatPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(json|text)\n(.*?)\n```");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static String page = "";
    private static List<String> blocks = List.of();

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/event-format.md"));
        blocks = BLOCK.matcher(page).results().map(found -> found.group(2)).toList();
    }

    @Test
    void the_examples_are_valid_events() {
        assertThat(
                        blocks.stream()
                                .filter(block -> block.startsWith("{\n"))
                                .filter(block -> AmendmentCodec.kindOf(bytes(block)).isEmpty()))
                .hasSize(2)
                .allMatch(block -> EventCodec.parse(bytes(block)) instanceof Parsed.Valid);
    }

    @Test
    void the_worked_example_has_the_canonical_form_hash_and_id_that_are_shown()
            throws NoSuchAlgorithmException {
        Parsed.Valid worked = (Parsed.Valid) EventCodec.parse(bytes(blocks.get(1)));
        assertThat(new String(worked.canonical(), StandardCharsets.UTF_8)).isEqualTo(blocks.get(2));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(blocks.get(2)));
        assertThat(page).contains("`" + HexFormat.of().formatHex(hash) + "`");
        assertThat(worked.id()).hasToString(blocks.get(3));
    }

    @Test
    void the_amendment_that_is_shown_corrects_the_worked_example_and_has_the_id_that_is_shown() {
        ParsedAmendment.Valid shown =
                (ParsedAmendment.Valid) AmendmentCodec.parse(bytes(blocks.get(4)));
        EventId worked = new EventId(blocks.get(3));
        assertThat(shown.amendment().event()).isEqualTo(worked);
        assertThat(shown.amendment().supersedes()).containsExactly(worked);
        assertThat(shown.id()).hasToString(blocks.get(5));
    }

    @ParameterizedTest
    @EnumSource(AmendmentKind.class)
    void the_fields_of_an_amendment_are_those_of_its_schema(AmendmentKind kind) {
        String row =
                section("## Saying more about an event")
                        .filter(line -> line.startsWith("| `" + kind.wireName() + "` |"))
                        .findFirst()
                        .orElseThrow();
        List<String> own = names(AmendmentCodec.schema(kind).get("properties"));
        own.removeAll(List.of("kind", "event", "supersedes", "reason"));
        assertThat(codes(row.split("\\|", -1)[3])).containsAll(own);
    }

    @Test
    void the_fault_that_is_shown_is_the_one_that_is_given() {
        Fault fault =
                Draft.of(Kind.SUMMIT).with("/participants/0/actor", "\"JP\"").faults().getFirst();
        assertThat(blocks.getLast())
                .contains(fault.pointer(), "\"" + fault.code() + "\"", fault.detail());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_fields_of_a_kind_are_those_of_its_schema(Kind kind) {
        ObjectNode schema = EventCodec.schema(kind);
        Set<String> required = new HashSet<>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        List<String> common = firstCodes(section("## Fields of every event"));
        List<String> cells = List.of(row(kind).split("\\|", -1));
        List<String> own = new ArrayList<>(codes(cells.get(2)));
        own.addAll(codes(cells.get(3)));
        assertThat(own).doesNotContainAnyElementsOf(common);
        assertThat(required).containsAll(codes(cells.get(2)));
        assertThat(codes(cells.get(3))).noneMatch(required::contains);
        assertThat(names(schema.get("properties")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(common.stream(), own.stream()).toList());
    }

    @Test
    void the_required_common_fields_are_marked() {
        List<String> marked =
                firstCodes(
                        section("## Fields of every event").filter(row -> row.contains("| yes |")));
        assertThat(marked).containsExactly("kind", "occurred", "participants", "title", "sources");
    }

    @Test
    void the_dates_that_are_shown_are_read() {
        assertThat(
                        section("### Dates")
                                .filter(row -> row.startsWith("| `"))
                                .flatMap(row -> codes(row.split("\\|")[1]).stream())
                                .map(Edtf::of))
                .hasSizeGreaterThan(12);
    }

    private static String row(Kind kind) {
        return section("## Fields of each kind")
                .filter(row -> row.startsWith("| `" + kind.wireName() + "` |"))
                .findFirst()
                .orElseThrow();
    }

    /** The lines from a heading to the next. */
    private static Stream<String> section(String heading) {
        return page.lines()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"));
    }

    private static List<String> firstCodes(Stream<String> rows) {
        return rows.filter(row -> row.startsWith("| `")).map(row -> codes(row).getFirst()).toList();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(EventFormatPageTest::bare)
                .toList();
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
