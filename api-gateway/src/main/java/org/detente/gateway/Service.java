package org.detente.gateway;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    /** Takes what is written. */
    EVENT_SERVICE,
    /** Answers what is read. */
    PROJECTION_SERVICE;

    /** The name that operators and problems use, such as {@code event-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
