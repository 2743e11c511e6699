package org.detente.event.codec;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Constructors and accessors of public records as functions, about as fast as written code. */
final class Handles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Handles() {}

    /** Makes a record of the values of its components, in their order. */
    static <T extends Record> Function<@Nullable Object[], T> constructor(Class<T> type) {
        Class<?>[] parameters =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            MethodHandle constructor =
                    LOOKUP.unreflectConstructor(type.getConstructor(parameters))
                            .asSpreader(Object[].class, parameters.length)
                            .asType(MethodType.methodType(Object.class, Object[].class));
            return values -> type.cast(invoke(constructor, values));
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException(type + " is not a public record", notPublic);
        }
    }

    private static Object invoke(MethodHandle constructor, @Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact((Object[]) values);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    static <T> Function<String, T> constructorFromText(Class<T> type) {
        try {
            return function(LOOKUP.unreflectConstructor(type.getConstructor(String.class)));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException(type + " has no constructor from text", missing);
        }
    }

    static <T> Function<Record, @Nullable T> accessor(RecordComponent component) {
        try {
            return function(LOOKUP.unreflect(component.getAccessor()));
        } catch (IllegalAccessException notPublic) {
            throw new IllegalArgumentException(component + " is not public", notPublic);
        }
    }

    @SuppressWarnings("unchecked")
    private static <A, R extends @Nullable Object> Function<A, R> function(MethodHandle handle) {
        try {
            return (Function<A, R>)
                    LambdaMetafactory.metafactory(
                                    LOOKUP,
                                    "apply",
                                    MethodType.methodType(Function.class),
                                    MethodType.methodType(Object.class, Object.class),
                                    handle,
                                    handle.type().wrap())
                            .getTarget()
                            .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
