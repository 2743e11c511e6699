package org.detente.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenAPI 3.1 document: its operations, and its schemas as validators. */
public final class ApiDocument {
    private static final String BASE = "https://detente.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final List<Operation> operations;
    private final Map<String, Schema> validators = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
        JsonNode strict = document.deepCopy();
        strict.path("components").path("schemas").forEach(ApiDocument::forbidOthers);
        String text = strict.toString();
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(BASE, text)));
        this.operations = operationsOf();
    }

    /** The document that is committed in the repository of the working directory. */
    public static ApiDocument committed() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("docs/openapi.json"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("no docs/openapi.json above the working directory");
        }
        try {
            return of(Files.readString(directory.resolve("docs/openapi.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the document's text. */
    public static ApiDocument of(String text) {
        try {
            return new ApiDocument(JSON.readTree(text));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param template path with {@code {names}}
     */
    public record Operation(String method, String template, JsonNode path, JsonNode details) {
        /** The operation's id in the document. */
        public String id() {
            return details.path("operationId").asText();
        }

        private boolean serves(String asked, String[] segments) {
            String[] own = template.split("/", -1);
            if (!asked.equals(method) || own.length != segments.length) {
                return false;
            }
            for (int index = 0; index < own.length; index++) {
                if (!own[index].startsWith("{") && !own[index].equals(segments[index])) {
                    return false;
                }
            }
            return true;
        }

        private long literals() {
            return template.chars().filter(character -> character == '{').count();
        }
    }

    /** All of them, in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    private List<Operation> operationsOf() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(entry -> entry.getValue().has("operationId"))
                                .forEach(entry ->
                                        found.add(
                                                new Operation(
                                                        entry.getKey().toUpperCase(Locale.ROOT),
                                                        path.getKey(),
                                                        path.getValue(),
                                                        entry.getValue()))));
        return List.copyOf(found);
    }

    /** The operation that a request meets, if the document has it. */
    public Optional<Operation> operation(String method, String path) {
        String[] segments = path.split("/", -1);
        return operations.stream()
                .filter(each -> each.serves(method, segments))
                .min((one, other) -> Long.compare(one.literals(), other.literals()));
    }

    /** The node that a reference stands for; the node itself where it is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? document.at(reference.textValue().substring(1)) : node;
    }

    /** What is wrong with JSON text by a schema of the document. */
    List<Error> faults(JsonNode schema, String json) {
        return validators
                .computeIfAbsent(schema.toString(), _ -> validator(schema))
                .validate(json, InputFormat.JSON);
    }

    private Schema validator(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            return schemas.getSchema(SchemaLocation.of(BASE + reference.textValue()));
        }
        String absolute = schema.toString().replace("\"$ref\":\"#/", "\"$ref\":\"" + BASE + "#/");
        return schemas.getSchema(
                new String(absolute.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** A member that the document does not name is as wrong as one of the wrong type. */
    private static void forbidOthers(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.has("allOf")
                && !object.has("oneOf")
                && !object.has("anyOf")) {
            object.put("additionalProperties", false);
        }
        schema.path("properties").forEach(ApiDocument::forbidOthers);
        if (schema.has("items")) {
            forbidOthers(schema.path("items"));
        }
    }
}
