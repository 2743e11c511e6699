package org.detente.militarization;

/** An amount of one measure, with its bounds. */
record Quantity(long value, long min, long max) {
    static final Quantity NONE = new Quantity(0, 0, 0);
}
