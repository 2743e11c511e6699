package org.detente.event;

/** The kinds of event, one per record of {@link Details}. */
public enum Kind implements WireNamed {
    SUMMIT,
    SANCTION,
    DEPLOYMENT,
    ECONOMIC_DEAL,
    JOINT_ACTIVITY,
    AGREEMENT,
    POSITION,
    STATEMENT,
    INDICATOR,
    SURVEY,
    OFFICE,
    CODED_ACT
}
