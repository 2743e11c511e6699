package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.detente.event.Describe;
import org.detente.event.Edtf;
import org.detente.event.Form;
import org.detente.event.MaxLength;
import org.detente.event.TextValue;
import org.jspecify.annotations.Nullable;

/** A {@link TextValue}: its constructor decides, and its message is the remedy. */
final class TextValueType<T extends TextValue> implements JsonType<T> {
    /** Longer text is not handed to a constructor, whose message repeats it. */
    private static final int LENGTH_MAX_DEFAULT = 100;

    private final Class<T> type;
    private final Function<String, T> parser;
    private final @Nullable MaxLength lengthMax;
    private final TextType raw;

    TextValueType(Class<T> type) {
        this.type = type;
        this.parser = parserOf(type);
        this.lengthMax = type.getAnnotation(MaxLength.class);
        this.raw =
                new TextType(
                        lengthMax == null
                                ? LENGTH_MAX_DEFAULT
                                : Math.max(LENGTH_MAX_DEFAULT, lengthMax.value()));
    }

    @Override
    public @Nullable T read(Object node, Faults faults) {
        String text = raw.read(node, faults);
        if (text == null) {
            return null;
        }
        T value;
        try {
            value = parser.apply(text);
        } catch (IllegalArgumentException fault) {
            faults.add("format", String.valueOf(fault.getMessage()));
            return null;
        }
        if (faults.areOfSubmission()) {
            Registers.check(value, faults);
        }
        return value;
    }

    @Override
    public Object write(T value) {
        return value.value();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = ScalarTypes.schemaOf("string");
        schema.put("description", required(Describe.class).value());
        Form form = required(Form.class);
        schema.put("pattern", "^(" + form.pattern() + ")$");
        if (lengthMax != null) {
            schema.put("maxLength", lengthMax.value());
        }
        ArrayNode examples = schema.putArray("examples");
        for (String example : form.examples()) {
            examples.add(example);
        }
        return schema;
    }

    private <A extends java.lang.annotation.Annotation> A required(Class<A> annotation) {
        A found = type.getAnnotation(annotation);
        if (found == null) {
            throw new IllegalArgumentException(type + " lacks @" + annotation.getSimpleName());
        }
        return found;
    }

    private static <T extends TextValue> Function<String, T> parserOf(Class<T> type) {
        if (type == Edtf.class) {
            return text -> type.cast(Edtf.of(text));
        }
        return Handles.constructorFromText(type);
    }
}
