package org.detente.event;

/** An actor and what it did in the event. */
public record Participant(@Describe("Who") ActorId actor, @Describe("In which role") Role role) {}
