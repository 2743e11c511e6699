package org.detente.event.codec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detente.event.Default;
import org.detente.event.Describe;
import org.detente.event.NonEmpty;
import org.jspecify.annotations.Nullable;

/** One component of a record as a member of a JSON object. */
final class RecordField<T> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final JsonType<T> type;
    private final boolean required;
    private final @Nullable T absent;
    private final @Nullable Object absentWritten;
    private final @Nullable String description;
    private final Function<Record, @Nullable T> accessor;

    private RecordField(RecordComponent component, JsonType<T> type) {
        this.name = component.getName();
        this.type = type;
        this.absent = absentOf(component, type);
        this.absentWritten = absent == null ? null : type.write(absent);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        this.required = !optional && absent == null;
        Describe describe = component.getAnnotation(Describe.class);
        this.description = describe == null ? null : describe.value();
        this.accessor = Handles.accessor(component);
    }

    static RecordField<?> of(RecordComponent component) {
        return new RecordField<>(component, ComponentTypes.typeOf(component));
    }

    /** What an absent member means: its default, or no entries; null if it must not be absent. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable T absentOf(RecordComponent component, JsonType<T> type) {
        Default given = component.getAnnotation(Default.class);
        if (given != null) {
            Faults faults = Faults.ofRecord();
            Object node = JsonTree.read(given.value().getBytes(StandardCharsets.UTF_8), faults);
            T value = node == null ? null : type.read(node, faults);
            if (value == null) {
                throw new IllegalArgumentException(component + ": @Default " + faults.all());
            }
            return value;
        }
        boolean mayBeEmpty =
                component.getType() == List.class && !component.isAnnotationPresent(NonEmpty.class);
        return mayBeEmpty ? (T) List.of() : null;
    }

    String name() {
        return name;
    }

    boolean required() {
        return required;
    }

    /** The value; the default when absent; null when absent without default, or faulty. */
    @Nullable T read(Map<?, ?> object, Faults faults) {
        Object node = object.get(name);
        if (node == null && !required) {
            return absent;
        }
        faults.enter(name);
        T value = null;
        if (node == null) {
            faults.add("required", "is missing; add it" + hint());
        } else if (node == JsonTree.Null.NULL) {
            faults.add("null", "is null; give a value or leave the field out");
        } else {
            value = type.read(node, faults);
        }
        faults.leave();
        return value;
    }

    private String hint() {
        return description == null ? "" : ": " + description;
    }

    /** Adds the member, unless it is absent or says what absence says. */
    void write(Record owner, Map<String, Object> object) {
        T value = accessor.apply(owner);
        if (value == null) {
            return;
        }
        Object written = type.write(value);
        if (!written.equals(absentWritten)) {
            object.put(name, written);
        }
    }

    ObjectNode schema() {
        ObjectNode schema = type.schema();
        if (description != null) {
            String general = schema.path("description").asText("");
            schema.put(
                    "description", general.isEmpty() ? description : description + ". " + general);
        }
        if (absentWritten != null) {
            schema.set("default", JSON.valueToTree(absentWritten));
        }
        return schema;
    }
}
