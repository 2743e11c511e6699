package org.detente.intake.imports;

import org.detente.event.amendment.EventId;
import org.detente.event.codec.Fault;

/** What can be wrong with a row whose event is good. */
final class Faults {
    static final Fault AMENDMENT =
            new Fault(
                    "/kind",
                    "amendment",
                    "is that of an amendment; imports take events. Send it as a line to"
                            + " /api/v1/events/batch");

    private Faults() {}

    /** The row was exported, and its content is another now. */
    static Fault edited(EventId event) {
        return new Fault(
                "",
                "edited",
                "has another content than the event "
                        + event.value()
                        + ", which it was exported from; correct that event instead, or leave out"
                        + " the id to log a further event");
    }

    static boolean doesNotCount(SourceRow.Header header) {
        return header.state() != null
                && !header.state().isEmpty()
                && !header.state().equals("live");
    }

    /** Where the row comes from, the event does not count. */
    static Fault notLive(SourceRow.Header header) {
        return new Fault(
                "/state",
                "not-live",
                "is "
                        + header.state()
                        + ": where the row comes from, the event does not count; leave it out, or"
                        + " say live if it does");
    }
}
