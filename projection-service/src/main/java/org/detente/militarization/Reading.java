package org.detente.militarization;

/**
 * How an imprecise date is read. The low reading lets forces come on the last day that their date
 * allows and go on the first, the high reading the other way round; both bound what is counted.
 */
enum Reading {
    LOW,
    COUNTED,
    HIGH
}
