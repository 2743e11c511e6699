package org.detente.event.amendment;

import java.util.List;

/**
 * An entry of the log about an event in it. The first record stays; what counts is made of the
 * record and all amendments together, see docs/event-format.md.
 */
public sealed interface Amendment permits Correction, Retraction, Reinstatement, Link {
    int REASON_LENGTH_MAX = 1000;

    AmendmentKind kind();

    /** The event that is amended: its id as first logged. */
    EventId event();

    /** The versions that its author had before him, in canonical order; at least one. */
    List<EventId> supersedes();

    /** Why, in words. */
    String reason();
}
