package org.detente.event.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.event.Kind;
import org.detente.event.amendment.AmendmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/asyncapi.json describes the topic as the registry, the schemas and the golden files have it.
 * {@code -Ddetente.asyncapi.write=true} writes the file anew.
 */
class AsyncApiTest {
    private static final Path FILE = Path.of("../docs/asyncapi.json");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(published()));

    /** A type of record and the name of its kind. */
    private record WireType(String name, String kind) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** That of a correction refers to those of the kinds by their ids. */
    private static Map<String, String> published() {
        Map<String, String> schemas = new HashMap<>();
        wireTypes()
                .map(type ->
                        AsyncApiDocument.read(SCHEMAS.resolve(type.kind() + ".v1.schema.json")))
                .forEach(schema -> schemas.put(schema.path("$id").asText(), schema.toString()));
        return schemas;
    }

    static Stream<WireType> wireTypes() {
        return Stream.concat(
                Arrays.stream(Kind.values())
                        .map(kind -> new WireType(WireRegistry.typeOf(kind), kind.wireName())),
                Arrays.stream(AmendmentKind.values())
                        .map(kind -> new WireType(WireRegistry.typeOf(kind), kind.wireName())));
    }

    @Test
    void the_document_is_made_of_the_registry_the_schemas_and_the_golden_files()
            throws IOException {
        AsyncApiDocument document = new AsyncApiDocument();
        wireTypes().forEach(type -> document.add(type.name(), type.kind(), SCHEMAS, GOLDEN));
        String text = pretty(document.json()) + "\n";
        if (Boolean.getBoolean("detente.asyncapi.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(FILE).hasContent(text);
    }

    @ParameterizedTest
    @MethodSource("wireTypes")
    void an_example_satisfies_the_schema_that_its_message_names(WireType type) throws IOException {
        JsonNode message = document().at("/components/messages").path(type.name());
        Path schema = FILE.resolveSibling(message.at("/payload/schema/$ref").asText());
        String example = message.at("/examples/0/payload").toString();
        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(type.name());
        assertThat(example).isNotEmpty();
        assertThat(REGISTRY.getSchema(Files.readString(schema)).validate(example, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void every_published_schema_has_a_message() throws IOException {
        List<String> named = new ArrayList<>();
        document()
                .at("/components/messages")
                .forEach(message ->
                        named.add(
                                Path.of(message.at("/payload/schema/$ref").asText())
                                        .getFileName()
                                        .toString()));
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void every_header_of_a_record_is_described() throws Exception {
        List<String> names = new ArrayList<>();
        for (Field field : RecordHeaders.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                names.add((String) field.get(null));
            }
        }
        List<String> described = new ArrayList<>();
        document()
                .at("/components/messageTraits/record/headers/properties")
                .fieldNames()
                .forEachRemaining(described::add);
        assertThat(described).containsExactlyInAnyOrderElementsOf(names).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        JsonNode document = document();
        List<String> references =
                document.findValues("$ref").stream().map(JsonNode::asText).toList();
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> {
                    if (reference.startsWith("#")) {
                        assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
                    } else {
                        assertThat(FILE.resolveSibling(reference)).exists();
                    }
                });
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(FILE));
    }

    private static String pretty(JsonNode document) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new ObjectMapper()
                .writer(
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                .writeValueAsString(document);
    }
}
