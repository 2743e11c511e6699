package org.detente.activities;

import org.detente.event.WireNamed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a joint activity has come. {@link #UNSTATED}: facts refer to it, but none says how far it
 * is. Codes and moves are data, see {@link ActivityRules}.
 */
@Schema(
        name = "JointActivityStatus",
        description =
                "How far a joint activity has come; unstated where events refer to it and none says",
        enumeration = {
            "unstated",
            "proposed",
            "agreed",
            "implementing",
            "finalising",
            "closed",
            "suspended",
            "cancelled"
        })
enum Status implements WireNamed {
    UNSTATED,
    PROPOSED,
    AGREED,
    IMPLEMENTING,
    FINALISING,
    CLOSED,
    SUSPENDED,
    CANCELLED
}
