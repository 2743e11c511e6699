package org.detente.event;

/** How exact a stated number is. */
public enum Qualifier implements WireNamed {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    ESTIMATED,
    FORECAST
}
