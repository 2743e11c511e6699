package org.detente.activities;

import org.detente.event.WireNamed;

/** How far a deal has come; {@link #UNSTATED} only before its first fact. */
enum DealStatus implements WireNamed {
    UNSTATED,
    PROPOSED,
    SIGNED,
    IN_FORCE,
    COMPLETED,
    CANCELLED
}
