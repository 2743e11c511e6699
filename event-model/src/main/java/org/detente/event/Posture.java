package org.detente.event;

/** The purpose a source claims for a deployment. */
public enum Posture implements WireNamed {
    DEFENSIVE,
    OFFENSIVE
}
