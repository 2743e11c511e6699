package org.detente.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A further relationship that the event bears on, and how much. */
public record Bearing(
        RelationshipId relationship,
        @Describe("Weight of the event there, above 0 and at most 1")
                @Bounds(min = "0.01", max = "1")
                BigDecimal weight,
        @Describe(
                        "CAMEO code of what the event means there, where this differs from what it"
                                + " means between its participants")
                @Nullable CameoCode cameo) {}
