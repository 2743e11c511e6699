package org.detente.event;

import java.math.BigDecimal;

/** An amount as its source states it. */
public record Money(
        @Describe("Amount in units of the currency") @Bounds(min = "-1e15", max = "1e15")
                BigDecimal amount,
        CurrencyCode currency,
        @Describe("How exact the source is") @Default("\"exact\"") Qualifier qualifier) {}
