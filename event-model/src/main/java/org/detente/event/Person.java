package org.detente.event;

/** A person acting for an actor. */
public record Person(
        @Describe("For whom") ActorId actor, @Describe("Full name") @MaxLength(120) String name) {}
