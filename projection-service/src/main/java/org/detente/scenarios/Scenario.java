package org.detente.scenarios;

import java.util.List;
import java.util.UUID;
import org.detente.event.codec.Parsed;
import org.detente.whatif.Terms;

/**
 * Suppositions and for what they are evaluated.
 *
 * @param events taken as logged, in the order given
 * @param without ids of logged events taken as not logged, in the order given
 */
record Scenario(List<Parsed.Valid> events, List<UUID> without, Terms terms) {
    static final int EVENTS_MAX = 1000;
    static final int WITHOUT_MAX = 1000;
    static final int DAYS_MAX = 100;

    /** Each of them is told for each day. */
    static final int EVENTS_TIMES_DAYS_MAX = 20_000;
}
