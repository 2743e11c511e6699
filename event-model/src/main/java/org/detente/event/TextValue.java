package org.detente.event;

/**
 * A value written as one JSON string. Its constructor takes that string and throws {@link
 * IllegalArgumentException} with a message that says how to put it right.
 */
public interface TextValue {
    /** The canonical text. */
    String value();
}
