package org.detente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A schema in a few words.
 *
 * @param text such as {@code string (date)} or {@code list of Event}
 * @param anchor of the named schema that it mentions, or empty
 */
record SchemaWords(String text, String anchor) {
    private static final int VALUES_SHOWN_MAX = 12;
    private static final List<String> BOUNDS =
            List.of(
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "pattern",
                    "default");

    static SchemaWords of(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return new SchemaWords(name, DocsLayout.anchor("schema", name));
        }
        if (schema.has("items")) {
            SchemaWords items = of(schema.path("items"));
            return new SchemaWords("list of " + items.text() + bounds(schema), items.anchor());
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return choice(schema, choice.equals("allOf") ? " and " : " or ");
            }
        }
        if (schema.has("const")) {
            return new SchemaWords("always " + schema.path("const").asText(), "");
        }
        if (schema.has("enum")) {
            return new SchemaWords("one of " + values(schema.path("enum")) + bounds(schema), "");
        }
        String format = schema.has("format") ? " (" + schema.path("format").asText() + ")" : "";
        return new SchemaWords(type(schema.path("type")) + format + bounds(schema), "");
    }

    private static SchemaWords choice(JsonNode schema, String joined) {
        JsonNode options = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
        JsonNode members = options.isMissingNode() ? schema.path("allOf") : options;
        List<SchemaWords> words = members.valueStream().map(SchemaWords::of).toList();
        String text = words.stream().map(SchemaWords::text).collect(Collectors.joining(joined));
        return new SchemaWords(text, words.size() == 1 ? words.getFirst().anchor() : "");
    }

    private static String type(JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().map(JsonNode::asText).collect(Collectors.joining(" or "));
        }
        return type.asText("any");
    }

    private static String values(JsonNode values) {
        List<String> shown = new ArrayList<>();
        values.valueStream().limit(VALUES_SHOWN_MAX).forEach(value -> shown.add(value.asText()));
        String more = values.size() > VALUES_SHOWN_MAX ? ", …" : "";
        return String.join(", ", shown) + more;
    }

    private static String bounds(JsonNode schema) {
        return BOUNDS.stream()
                .filter(schema::has)
                .map(bound -> ", " + bound + " " + schema.path(bound).asText())
                .collect(Collectors.joining());
    }
}
