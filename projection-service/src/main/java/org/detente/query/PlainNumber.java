package org.detente.query;

import java.math.BigDecimal;

/** Numbers of sources as answers write them. */
public final class PlainNumber {
    private PlainNumber() {}

    /** Never with an exponent: 20, not 2E+1. */
    public static BigDecimal of(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
