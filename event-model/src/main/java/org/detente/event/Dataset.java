package org.detente.event;

/** A machine-coded data set. */
public enum Dataset implements WireNamed {
    GDELT_1,
    GDELT_2,
    ICEWS,
    POLECAT,
    ACLED
}
