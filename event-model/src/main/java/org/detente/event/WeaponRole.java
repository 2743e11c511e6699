package org.detente.event;

/** What a system is claimed to be for. */
public enum WeaponRole implements WireNamed {
    COASTAL_DEFENCE,
    ANTI_SHIP,
    LAND_ATTACK,
    AIR_DEFENCE,
    MISSILE_DEFENCE,
    OTHER
}
