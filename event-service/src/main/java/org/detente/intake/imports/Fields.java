package org.detente.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.event.Kind;
import org.detente.event.codec.EventCodec;

/**
 * The columns that a table made by hand may have. They follow the schemas of the kinds of event, so
 * that a new field is a column as soon as it exists.
 */
final class Fields {
    /** The first source has these columns, a further one the same with a number: {@code url.2}. */
    private static final List<String> OF_SOURCE =
            List.of("citation", "locator", "url", "reliability", "credibility");

    private static final Pattern FURTHER_SOURCE = Pattern.compile("([a-z]+)\\.([2-9])");

    /** Roles that have a column of their own; host is a field of summits. */
    private static final List<String> ROLES =
            List.of("initiator", "target", "mediator", "affected");

    /** The only one. */
    static final Fields CATALOGUE = new Fields();

    private final Map<String, Field> byName = new TreeMap<>();

    private Fields() {
        for (Kind kind : Kind.values()) {
            ObjectNode schema = EventCodec.schema(kind);
            schema.path("properties").forEachEntry(this::add);
        }
        byName.put("participants", new Field.Participants());
        ROLES.forEach(role -> byName.put(role, new Field.OfRole(role)));
        OF_SOURCE.forEach(member -> byName.put(member, new Field.OfSource(0, member)));
    }

    private void add(String name, JsonNode schema) {
        switch (schema.path("type").asText()) {
            case "integer" -> byName.put(name, new Field.Member(List.of(name), Form.NUMBER));
            case "boolean" -> byName.put(name, new Field.Member(List.of(name), Form.TRUTH));
            case "array" ->
                    byName.put(
                            name,
                            new Field.Member(
                                    List.of(name),
                                    schema.at("/items/type").asText().equals("string")
                                            ? Form.WORDS
                                            : Form.JSON));
            case "object" -> {
                byName.put(name, new Field.Member(List.of(name), Form.JSON));
                schema.path("properties")
                        .forEachEntry((member, inner) ->
                                byName.put(
                                        name + "." + member,
                                        new Field.Member(List.of(name, member), formOf(inner))));
            }
            default -> byName.put(name, new Field.Member(List.of(name), Form.TEXT));
        }
    }

    private static Form formOf(JsonNode schema) {
        return schema.path("type").asText().equals("integer") ? Form.NUMBER : Form.TEXT;
    }

    /** How a cell becomes a value. */
    enum Form {
        /** As it is. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Names with spaces, commas or semicolons between. */
        WORDS,
        /** JSON. */
        JSON
    }

    /** What a column tells. */
    sealed interface Field {
        /** A member of the event, or of a member of it. */
        record Member(List<String> path, Form form) implements Field {}

        /** Actors in one role. */
        record OfRole(String role) implements Field {}

        /** Actors, each with its role: {@code JPN:host}. */
        record Participants() implements Field {}

        /** A member of a source. */
        record OfSource(int index, String member) implements Field {}
    }

    /** The column of that name. */
    Optional<Field> find(String name) {
        Matcher further = FURTHER_SOURCE.matcher(name);
        if (further.matches() && OF_SOURCE.contains(further.group(1))) {
            int index = Integer.parseInt(further.group(2)) - 1;
            return Optional.of(new Field.OfSource(index, further.group(1)));
        }
        return Optional.ofNullable(byName.get(name));
    }

    /** All names but those of further sources. */
    List<String> names() {
        return new ArrayList<>(byName.keySet());
    }
}
