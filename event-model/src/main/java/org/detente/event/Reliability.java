package org.detente.event;

/**
 * Reliability of a source in the Admiralty code: A completely reliable to E unreliable, F cannot be
 * judged.
 */
public enum Reliability implements WireNamed {
    A,
    B,
    C,
    D,
    E,
    F;

    @Override
    public String wireName() {
        return name();
    }
}
