package org.detente.event.codec;

import java.util.List;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;

/**
 * What became of an input: an event with its canonical bytes and id, or all that is wrong with it.
 */
public sealed interface Parsed {
    /**
     * A good event.
     *
     * @param canonical its canonical JSON (RFC 8785), the value of its record in the log
     * @param id its content id
     */
    record Valid(DiplomaticEvent event, byte[] canonical, UUID id) implements Parsed {}

    /** Not an event; {@code faults} has at least one entry. */
    record Invalid(List<Fault> faults) implements Parsed {}
}
