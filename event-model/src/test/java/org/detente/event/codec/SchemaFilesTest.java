package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detente.event.ActivityId;
import org.detente.event.ActorId;
import org.detente.event.CameoCode;
import org.detente.event.CurrencyCode;
import org.detente.event.Edtf;
import org.detente.event.Kind;
import org.detente.event.PlaceId;
import org.detente.event.PlanId;
import org.detente.event.RegimeId;
import org.detente.event.RelationshipId;
import org.detente.event.Slug;
import org.detente.event.TextValue;
import org.detente.event.WebAddress;
import org.detente.event.amendment.EventId;
import org.detente.event.fixture.AnyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published JSON Schemas say what the codec does. {@code -Ddetente.schemas.write=true} writes
 * the files anew.
 */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Kind, Schema> SCHEMAS = new EnumMap<>(Kind.class);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_published_schema_is_the_schema_of_the_codec(Kind kind) throws IOException {
        Path file = FOLDER.resolve(kind.wireName() + ".v1.schema.json");
        String schema = pretty(EventCodec.schema(kind)) + "\n";
        if (Boolean.getBoolean("detente.schemas.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, schema);
        }
        assertThat(file).hasContent(schema);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_golden_file_and_random_events_satisfy_their_schema(Kind kind) {
        assertThat(errors(kind, Draft.of(kind).json().toString())).isEmpty();
        AnyEvent.stream(21, kind)
                .limit(50)
                .map(EventCodec::canonical)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .forEach(json -> assertThat(errors(kind, json)).as(json).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUMMIT     | /unknown               | 1              | additionalProperties
                    SUMMIT     | /sources/0/page        | 1              | additionalProperties
                    SUMMIT     | /regime                | "a"            | additionalProperties
                    SUMMIT     | /kind                  | "sanction"     | const
                    SUMMIT     | /stage                 | "HELD"         | enum
                    SUMMIT     | /participants/0/role   | "guest"        | enum
                    SUMMIT     | /title                 | null           | type
                    SUMMIT     | /title                 | 5              | type
                    SUMMIT     | /title                 | " "            | pattern
                    SUMMIT     | /ordinal               | "1"            | type
                    SUMMIT     | /ordinal               | 0              | minimum
                    SUMMIT     | /ordinal               | 1000001        | maximum
                    SUMMIT     | /importance            | 1              | type
                    SUMMIT     | /importance            | "1e0"          | pattern
                    SUMMIT     | /occurred              | "22.11.2016"   | pattern
                    SUMMIT     | /occurred              | "2016-12-15T10" | pattern
                    SUMMIT     | /occurred              | "../.."        | pattern
                    SUMMIT     | /participants          | []             | minItems
                    SUMMIT     | /participants/0/actor  | "jpn"          | pattern
                    SUMMIT     | /places                | ["a","a"]      | uniqueItems
                    SUMMIT     | /cameo                 | "42"           | pattern
                    POSITION   | /bearsOn/0/relationship | "JPN"         | pattern
                    DEPLOYMENT | /claimedNuclear        | "no"           | type
                    ECONOMIC_DEAL | /amount/currency    | "yen"          | pattern
                    STATEMENT  | /sources/0/url         | "mofa.go.jp"   | pattern
                    """)
    void schema_and_codec_refuse_the_same(Kind kind, String pointer, String value, String keyword) {
        Draft draft = Draft.of(kind).with(pointer, value);
        assertThat(errors(kind, draft.json().toString()))
                .extracting(Error::getKeyword)
                .contains(keyword);
        assertThat(draft.faults()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void schema_and_codec_miss_the_same_fields(Kind kind) {
        List<String> names =
                Draft.of(kind).json().properties().stream().map(Map.Entry::getKey).toList();
        for (String name : names) {
            Draft draft = Draft.of(kind).without("/" + name);
            boolean required =
                    draft.faults().stream()
                            .anyMatch(fault ->
                                    fault.detail().startsWith("is missing; add it")
                                            || fault.pointer().equals("/kind"));
            assertThat(errors(kind, draft.json().toString()).isEmpty())
                    .as("%s without %s", kind, name)
                    .isEqualTo(!required);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_schema_describes_every_member(Kind kind) {
        assertThat(EventCodec.schema(kind).get("properties"))
                .allSatisfy(member ->
                        assertThat(member.has("description") || member.has("const")).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ActivityId.class,
                ActorId.class,
                CameoCode.class,
                CurrencyCode.class,
                Edtf.class,
                EventId.class,
                PlaceId.class,
                PlanId.class,
                RegimeId.class,
                RelationshipId.class,
                Slug.class,
                WebAddress.class,
            })
    <T extends TextValue> void an_example_of_a_type_has_its_form_and_is_taken(Class<T> type) {
        TextValueType<T> values = new TextValueType<>(type);
        String pattern = values.schema().get("pattern").asText();
        assertThat(values.schema().get("examples"))
                .isNotEmpty()
                .allSatisfy(example -> {
                    Faults faults = Faults.ofSubmission();
                    assertThat(example.asText()).matches(pattern);
                    assertThat(values.read(example.asText(), faults)).isNotNull();
                    assertThat(faults.none()).isTrue();
                });
    }

    static String pretty(ObjectNode schema) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Error> errors(Kind kind, String json) {
        return SCHEMAS.computeIfAbsent(kind, SchemaFilesTest::schema)
                .validate(json, InputFormat.JSON);
    }

    private static Schema schema(Kind kind) {
        return REGISTRY.getSchema(EventCodec.schema(kind).toString());
    }
}
