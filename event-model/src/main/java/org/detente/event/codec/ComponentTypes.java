package org.detente.event.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.detente.event.Bounds;
import org.detente.event.DiplomaticEvent;
import org.detente.event.MaxLength;
import org.detente.event.NonEmpty;
import org.detente.event.TextValue;
import org.detente.event.Unordered;
import org.detente.event.WireNamed;

/** Finds the {@link JsonType} of a record component from its Java type and its annotations. */
final class ComponentTypes {
    private ComponentTypes() {}

    @SuppressWarnings("unchecked")
    static JsonType<Object> typeOf(RecordComponent component) {
        if (component.getType() == List.class) {
            ParameterizedType list = (ParameterizedType) component.getGenericType();
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            return (JsonType<Object>)
                    (JsonType<?>)
                            new ListType<>(
                                    typeOf(element, component),
                                    component.isAnnotationPresent(NonEmpty.class),
                                    component.isAnnotationPresent(Unordered.class));
        }
        return typeOf(component.getType(), component);
    }

    @SuppressWarnings("unchecked")
    private static JsonType<Object> typeOf(Class<?> type, RecordComponent component) {
        return (JsonType<Object>) scalarOrRecord(type, component);
    }

    private static JsonType<?> scalarOrRecord(Class<?> type, RecordComponent component) {
        if (type == String.class) {
            MaxLength limit = component.getAnnotation(MaxLength.class);
            if (limit == null) {
                throw new IllegalArgumentException(component + " is text without @MaxLength");
            }
            return new TextType(limit.value());
        }
        if (type == int.class || type == Integer.class) {
            Bounds bounds = boundsOf(component);
            return new ScalarTypes.Whole(
                    Integer.parseInt(bounds.min()), Integer.parseInt(bounds.max()));
        }
        if (type == BigDecimal.class) {
            Bounds bounds = boundsOf(component);
            return new ScalarTypes.Decimal(
                    new BigDecimal(bounds.min()), new BigDecimal(bounds.max()));
        }
        if (type == boolean.class) {
            return new ScalarTypes.Truth();
        }
        if (type.isEnum() && WireNamed.class.isAssignableFrom(type)) {
            return ScalarTypes.Word.of(
                    Arrays.stream(type.getEnumConstants()).map(WireNamed.class::cast).toList());
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return new TextValueType<>(type.asSubclass(TextValue.class));
        }
        if (type == DiplomaticEvent.class) {
            return new EventType();
        }
        if (type.isRecord()) {
            return RecordType.of(type.asSubclass(Record.class));
        }
        throw new IllegalArgumentException(component + " has no JSON form");
    }

    private static Bounds boundsOf(RecordComponent component) {
        Bounds bounds = component.getAnnotation(Bounds.class);
        if (bounds == null) {
            throw new IllegalArgumentException(component + " is a number without @Bounds");
        }
        return bounds;
    }
}
