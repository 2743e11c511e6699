package org.detente.event;

/** How much of something a measure covers. */
public enum Extent implements WireNamed {
    PARTIAL,
    COMPLETE
}
