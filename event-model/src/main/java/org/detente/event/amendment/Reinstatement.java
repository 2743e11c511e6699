package org.detente.event.amendment;

import java.util.List;
import org.detente.event.Describe;
import org.detente.event.MaxLength;
import org.detente.event.NonEmpty;
import org.detente.event.Unordered;

/** A retracted event counts again. */
@Describe("A retracted event counts again")
public record Reinstatement(
        @Describe("The event: its id as first logged") EventId event,
        @Describe("Ids of the entries that made the versions the author had before him")
                @NonEmpty
                @Unordered
                List<EventId> supersedes,
        @Describe("Why, in words") @MaxLength(REASON_LENGTH_MAX) String reason)
        implements Amendment {
    @Override
    public AmendmentKind kind() {
        return AmendmentKind.REINSTATEMENT;
    }
}
