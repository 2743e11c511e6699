package org.detente.event;

import java.math.BigDecimal;

/** A number as its source states it: "about 80" keeps its "about". */
public record Quantity(
        @Describe("The number") @Bounds(min = "-1e15", max = "1e15") BigDecimal value,
        @Describe("How exact the source is") @Default("\"exact\"") Qualifier qualifier) {}
