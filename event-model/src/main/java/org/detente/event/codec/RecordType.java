package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as a JSON object with one member per component. The record is the single definition:
 * reading, writing and the published JSON Schema all follow its components and their annotations.
 * Golden files guard against a component being renamed.
 */
final class RecordType<T extends Record> implements JsonType<T> {
    private final List<RecordField<?>> fields;
    private final Set<String> names;
    private final Function<@Nullable Object[], T> constructor;

    private RecordType(Class<T> type) {
        this.fields =
                Stream.of(type.getRecordComponents()).<RecordField<?>>map(RecordField::of).toList();
        this.names = fields.stream().map(RecordField::name).collect(Collectors.toSet());
        this.constructor = Handles.constructor(type);
    }

    static <T extends Record> RecordType<T> of(Class<T> type) {
        return new RecordType<>(type);
    }

    Set<String> names() {
        return names;
    }

    @Override
    public @Nullable T read(Object node, Faults faults) {
        if (!(node instanceof Map<?, ?> object)) {
            faults.add("type", "is " + ScalarTypes.nameOf(node) + "; write an object in braces");
            return null;
        }
        rejectUnknown(object, names, faults);
        return readKnown(object, faults);
    }

    /** Reads this record's members and leaves the others to whoever shares the object. */
    @Nullable T readKnown(Map<?, ?> object, Faults faults) {
        int unreadableBefore = faults.unreadable();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = fields.get(index).read(object, faults);
        }
        return faults.unreadable() > unreadableBefore ? null : constructor.apply(values);
    }

    static void rejectUnknown(Map<?, ?> object, Set<String> known, Faults faults) {
        for (Object name : object.keySet()) {
            if (!known.contains(name)) {
                faults.enter(name);
                faults.addReadable(
                        "unknown-field",
                        "is not a field here; remove it or correct its name (known: "
                                + String.join(", ", known.stream().sorted().toList())
                                + ")");
                faults.leave();
            }
        }
    }

    @Override
    public Object write(T value) {
        Map<String, Object> object = new TreeMap<>();
        writeInto(value, object);
        return object;
    }

    void writeInto(T value, Map<String, Object> object) {
        for (RecordField<?> field : fields) {
            field.write(value, object);
        }
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = ScalarTypes.schemaOf("object");
        schema.putObject("properties");
        schema.putArray("required");
        describe(schema);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Adds this record's members to the properties of {@code schema}. */
    void describe(ObjectNode schema) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ArrayNode required = (ArrayNode) schema.get("required");
        for (RecordField<?> field : fields) {
            properties.set(field.name(), field.schema());
            if (field.required()) {
                required.add(field.name());
            }
        }
    }
}
