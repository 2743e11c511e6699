package org.detente.event.codec;

import java.util.List;
import java.util.UUID;
import org.detente.event.amendment.Amendment;

/** What became of an input: an amendment with its canonical bytes and id, or all its faults. */
public sealed interface ParsedAmendment {
    /**
     * A good amendment.
     *
     * @param canonical its canonical JSON (RFC 8785), the value of its record in the log
     * @param id its content id, which also names the version that it makes
     */
    record Valid(Amendment amendment, byte[] canonical, UUID id) implements ParsedAmendment {}

    /** Not an amendment; {@code faults} has at least one entry. */
    record Invalid(List<Fault> faults) implements ParsedAmendment {}
}
