package org.detente.event.amendment;

import java.util.List;
import org.detente.event.Describe;
import org.detente.event.DiplomaticEvent;
import org.detente.event.MaxLength;
import org.detente.event.NonEmpty;
import org.detente.event.Unordered;

/** The content of the event is another. */
@Describe("The content of the event is another")
public record Correction(
        @Describe("The event: its id as first logged") EventId event,
        @Describe("Ids of the entries that made the versions the author had before him")
                @NonEmpty
                @Unordered
                List<EventId> supersedes,
        @Describe("Why, in words") @MaxLength(REASON_LENGTH_MAX) String reason,
        @Describe("The whole new content, an event of any kind") DiplomaticEvent content)
        implements Amendment {
    @Override
    public AmendmentKind kind() {
        return AmendmentKind.CORRECTION;
    }
}
