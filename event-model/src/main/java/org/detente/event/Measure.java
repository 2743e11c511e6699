package org.detente.event;

/** One measure of a sanctions regime. */
public record Measure(
        @Describe("What is restricted") MeasureType type,
        @Describe("Whether all of it or part of it is restricted") @Default("\"partial\"")
                Extent extent) {}
