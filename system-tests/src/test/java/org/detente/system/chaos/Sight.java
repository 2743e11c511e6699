package org.detente.system.chaos;

import java.util.UUID;
import org.detente.event.amendment.Version;

/**
 * How somebody saw an event.
 *
 * @param state live, retracted or merged
 */
record Sight(UUID event, Version version, String state) {
    /** For {@code If-Match}. */
    String tag() {
        return '"' + version.toString() + '"';
    }
}
