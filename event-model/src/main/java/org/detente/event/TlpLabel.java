package org.detente.event;

/** Traffic Light Protocol 2.0 label (FIRST). */
public enum TlpLabel implements WireNamed {
    CLEAR,
    GREEN,
    AMBER,
    AMBER_STRICT,
    RED;

    @Override
    public String wireName() {
        return name().replace('_', '+');
    }
}
