package org.detente.event;

/** UN Register of Conventional Arms categories I to VII, with SIPRI's air defence and personnel. */
public enum HoldingCategory implements WireNamed {
    PERSONNEL,
    BATTLE_TANKS,
    ARMOURED_VEHICLES,
    ARTILLERY,
    COMBAT_AIRCRAFT,
    ATTACK_HELICOPTERS,
    WARSHIPS,
    MISSILES,
    AIR_DEFENCE,
    OTHER
}
