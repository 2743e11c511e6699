package org.detente.event;

import java.math.BigDecimal;

/** The share of one answer in a survey. */
public record Answer(
        @Describe("Name of the answer, the same in every wave") Slug option,
        @Describe("Share in per cent") @Bounds(min = "0", max = "100") BigDecimal percent) {}
