package org.detente.event;

/** The tone of a statement. */
public enum Tone implements WireNamed {
    PRAISE,
    EMPATHY,
    OPTIMISM,
    NEUTRAL,
    PESSIMISM,
    DENIAL,
    APPEAL,
    CRITICISM,
    DEMAND,
    REJECTION,
    WARNING
}
