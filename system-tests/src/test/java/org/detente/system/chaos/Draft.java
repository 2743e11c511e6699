package org.detente.system.chaos;

import java.util.Iterator;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;

/** An event to be sent, with the id that the log must give it. */
record Draft(UUID id, byte[] json) {

    static Draft of(DiplomaticEvent event) {
        byte[] canonical = EventCodec.canonical(event);
        return new Draft(ContentId.of(canonical), canonical);
    }

    /** An endless sequence without repeats; the same one for the same seed. */
    static Iterator<Draft> sequence(long seed) {
        return AnyEvent.compact(seed).map(Draft::of).iterator();
    }
}
