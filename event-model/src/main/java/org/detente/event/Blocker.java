package org.detente.event;

/** An open question that holds an activity up, such as whose law applies. */
public record Blocker(
        @Describe("Name of the blocker, the same when raised and when cleared") Slug id,
        @Describe("What is open") @MaxLength(300) String description) {}
