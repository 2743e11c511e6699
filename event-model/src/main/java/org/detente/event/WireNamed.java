package org.detente.event;

import java.util.Locale;

/** An enumeration written in JSON as lower-case words with hyphens. */
public interface WireNamed {
    String name();

    /** The name on the wire, such as {@code two-plus-two}. */
    default String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
