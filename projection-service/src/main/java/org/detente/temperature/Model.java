package org.detente.temperature;

import org.detente.event.WireNamed;

/** The models of temperature; an answer uses one, never a mixture. */
enum Model implements WireNamed {
    /** Weighted mean of intensities with exponential decay and a prior: our default. */
    DECAYED_MEAN,
    /** Cooperation and conflict kept apart (Lerner, Bussmann, Snijders and Brandes 2013). */
    FLOW,
    /** Bounded recursion without decay (Tsinghua; Yan and Zhou 2004). */
    STOCK,
    /** Plain Goldstein sums and counts per period, in both directions. */
    SUMS
}
