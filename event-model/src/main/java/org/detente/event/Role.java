package org.detente.event;

/** What an actor did in an event. */
public enum Role implements WireNamed {
    INITIATOR,
    TARGET,
    PARTICIPANT,
    HOST,
    MEDIATOR,
    AFFECTED
}
