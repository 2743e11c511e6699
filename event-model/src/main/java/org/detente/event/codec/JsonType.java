package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** How one Java type is read from JSON, written to it and described in a JSON Schema. */
interface JsonType<T> {
    /** The value of a node of {@link JsonTree}, or null after adding at least one fault. */
    @Nullable T read(Object node, Faults faults);

    /** A tree of maps, lists, strings, integers and booleans for {@link CanonicalJson}. */
    Object write(T value);

    ObjectNode schema();
}
