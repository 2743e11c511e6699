package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.event.Kind;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmendmentCodecTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventId SUMMIT = new EventId("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285");

    @ParameterizedTest
    @EnumSource(AmendmentKind.class)
    void every_kind_reads_its_golden_file_and_writes_the_same_bytes(AmendmentKind kind)
            throws IOException {
        byte[] golden = golden(kind);
        ParsedAmendment.Valid valid = (ParsedAmendment.Valid) AmendmentCodec.parse(golden);
        assertThat(valid.amendment().kind()).isEqualTo(kind);
        assertThat(text(valid.canonical())).isEqualTo(text(golden));
        assertThat(AmendmentCodec.decode(golden)).isEqualTo(valid.amendment());
        assertThat(AmendmentCodec.kindOf(golden)).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(AmendmentKind.class)
    void an_id_is_made_as_an_independent_program_made_it(AmendmentKind kind) throws IOException {
        Map<String, String> ids =
                Files.readAllLines(GOLDEN.resolve("ids.tsv")).stream()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        ParsedAmendment.Valid valid = (ParsedAmendment.Valid) AmendmentCodec.parse(golden(kind));
        assertThat(valid.id()).hasToString(ids.get(kind.wireName() + ".v1"));
    }

    @Test
    void every_record_of_the_sealed_type_is_a_kind() {
        assertThat(Amendment.class.getPermittedSubclasses())
                .extracting(type -> (Object) type)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AmendmentKind.values())
                                .map(AmendmentCodec::recordOf)
                                .collect(Collectors.toList()));
    }

    @Test
    void an_event_is_no_amendment() throws IOException {
        byte[] summit = Files.readAllBytes(GOLDEN.resolve("summit.v1.json"));
        assertThat(AmendmentCodec.kindOf(summit)).isEmpty();
        assertThatThrownBy(() -> AmendmentCodec.decode(summit))
                .isInstanceOf(MalformedEventException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    correction    | /reason                        |                  | required
                    correction    | /content/participants/0/actor  | "XYZ"            | unknown-actor
                    correction    | /content/host                  | "SUN"            | ended-actor
                    correction    | /content/unheard               | 1                | unknown-field
                    correction    | /content/kind                  | "correction"     | enum
                    correction    | /unheard                       | 1                | unknown-field
                    retraction    | /supersedes                    | []               | empty
                    retraction    | /supersedes/0                  | "abc"            | format
                    retraction    | /event                         | "ABC"            | format
                    retraction    | /reason                        | " "              | blank
                    link          | /other                         | "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285" | contradiction
                    link          | /relation                      | "twin"           | enum
                    """)
    void a_fault_is_named_where_it_is(String kind, String at, String value, String code)
            throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(golden(kindOf(kind)));
        int slash = at.lastIndexOf('/');
        JsonNode parent = json.at(at.substring(0, slash));
        String name = at.substring(slash + 1);
        if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else if (parent.isArray()) {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
                    .set(Integer.parseInt(name), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }

        ParsedAmendment parsed = AmendmentCodec.parse(JSON.writeValueAsBytes(json));

        assertThat(((ParsedAmendment.Invalid) parsed).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(at + " " + code);
    }

    @Test
    void a_request_says_the_rest_of_what_its_address_and_precondition_say() throws IOException {
        ObjectNode whole = (ObjectNode) JSON.readTree(golden(AmendmentKind.CORRECTION));
        ObjectNode said = whole.deepCopy();
        said.remove(List.of("kind", "event", "supersedes"));

        ParsedAmendment parsed =
                AmendmentCodec.parse(
                        JSON.writeValueAsBytes(said),
                        AmendmentKind.CORRECTION,
                        SUMMIT,
                        List.of(SUMMIT));

        assertThat(text(((ParsedAmendment.Valid) parsed).canonical()))
                .isEqualTo(text(golden(AmendmentKind.CORRECTION)));
        assertThat(((Correction) ((ParsedAmendment.Valid) parsed).amendment()).event())
                .isEqualTo(SUMMIT);
    }

    @Test
    void a_request_must_not_say_what_its_address_says() throws IOException {
        ParsedAmendment parsed =
                AmendmentCodec.parse(
                        golden(AmendmentKind.RETRACTION),
                        AmendmentKind.RETRACTION,
                        SUMMIT,
                        List.of(SUMMIT));

        assertThat(((ParsedAmendment.Invalid) parsed).faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/kind", "/event", "/supersedes");
    }

    @Test
    void a_link_is_added_unless_it_says_otherwise() throws IOException {
        Link link = (Link) AmendmentCodec.decode(golden(AmendmentKind.LINK));
        assertThat(link.action()).isEqualTo(Link.Action.ADD);
        assertThat(text(AmendmentCodec.canonical(link))).doesNotContain("action");
    }

    @ParameterizedTest
    @EnumSource(AmendmentKind.class)
    void the_published_schema_is_the_schema_of_the_codec_and_takes_the_golden_file(
            AmendmentKind kind) throws IOException {
        Path file = SCHEMAS.resolve(kind.wireName() + ".v1.schema.json");
        String schema = SchemaFilesTest.pretty(AmendmentCodec.schema(kind)) + "\n";
        if (Boolean.getBoolean("detente.schemas.write")) {
            Files.writeString(file, schema);
        }
        assertThat(file).hasContent(schema);
        Map<String, String> events = new HashMap<>();
        for (Kind event : Kind.values()) {
            events.put(KindType.schemaId(event.wireName()), EventCodec.schema(event).toString());
        }
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(events));
        assertThat(registry.getSchema(schema).validate(text(golden(kind)), InputFormat.JSON))
                .isEmpty();
    }

    private static AmendmentKind kindOf(String word) {
        return Arrays.stream(AmendmentKind.values())
                .filter(kind -> kind.wireName().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] golden(AmendmentKind kind) throws IOException {
        return Files.readAllBytes(GOLDEN.resolve(kind.wireName() + ".v1.json"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
