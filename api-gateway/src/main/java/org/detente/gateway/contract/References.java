package org.detente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and renames what a part of an OpenAPI document refers to. */
final class References {
    private static final String PREFIX = "#/components/";

    private References() {}

    /** The components that {@code node} refers to, itself not included. */
    static Set<ComponentKey> in(JsonNode node) {
        Set<ComponentKey> found = new LinkedHashSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<ComponentKey> found) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getKey().equals("$ref")) {
                    add(field.getValue(), found);
                } else if (isMapping(object, field)) {
                    field.getValue().forEach(value -> add(value, found));
                } else {
                    collect(field.getValue(), found);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(element, found));
        }
    }

    private static void add(JsonNode value, Set<ComponentKey> found) {
        ComponentKey key = keyOf(value);
        if (key != null) {
            found.add(key);
        }
    }

    /** Points the references in {@code node} at new names. */
    static void rename(JsonNode node, Map<ComponentKey, String> names) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : Set.copyOf(object.properties())) {
                if (field.getKey().equals("$ref")) {
                    object.set("$ref", renamed(field.getValue(), names));
                } else if (isMapping(object, field)
                        && field.getValue() instanceof ObjectNode mapping) {
                    for (Map.Entry<String, JsonNode> entry : Set.copyOf(mapping.properties())) {
                        mapping.set(entry.getKey(), renamed(entry.getValue(), names));
                    }
                } else {
                    rename(field.getValue(), names);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rename(element, names));
        }
    }

    private static JsonNode renamed(JsonNode value, Map<ComponentKey, String> names) {
        ComponentKey key = keyOf(value);
        String name = key == null ? null : names.get(key);
        if (key == null || name == null) {
            return value;
        }
        return TextNode.valueOf(PREFIX + key.kind() + "/" + name);
    }

    private static @Nullable ComponentKey keyOf(JsonNode value) {
        if (!value.isTextual() || !value.textValue().startsWith(PREFIX)) {
            return null;
        }
        String[] parts = value.textValue().substring(PREFIX.length()).split("/", -1);
        return parts.length < 2 ? null : new ComponentKey(parts[0], parts[1]);
    }

    /** A discriminator's mapping refers without {@code $ref}. */
    private static boolean isMapping(ObjectNode parent, Map.Entry<String, JsonNode> field) {
        return field.getKey().equals("mapping") && parent.has("propertyName");
    }
}
