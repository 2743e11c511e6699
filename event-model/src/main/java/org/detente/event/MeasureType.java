package org.detente.event;

/** What a sanction restricts. */
public enum MeasureType implements WireNamed {
    TRADE_IMPORT,
    TRADE_EXPORT,
    FINANCIAL,
    ARMS,
    MILITARY,
    TRAVEL,
    DIPLOMATIC,
    OTHER
}
