package org.detente.event.amendment;

import java.util.List;
import org.detente.event.Default;
import org.detente.event.Describe;
import org.detente.event.MaxLength;
import org.detente.event.NonEmpty;
import org.detente.event.Unordered;
import org.detente.event.WireNamed;

/** How the event relates to another; both stay as they are. */
@Describe("How the event relates to another; both stay as they are")
public record Link(
        @Describe("The event: its id as first logged") EventId event,
        @Describe("Ids of the entries that made the versions the author had before him")
                @NonEmpty
                @Unordered
                List<EventId> supersedes,
        @Describe("Why, in words") @MaxLength(REASON_LENGTH_MAX) String reason,
        @Describe(
                        "same-as: both tell of one happening, so the other event counts in place of this"
                                + " one; related: for readers")
                Relation relation,
        @Describe("The other event: its id as first logged") EventId other,
        @Describe("remove takes the link away again") @Default("\"add\"") Action action)
        implements Amendment {
    /** How two events relate. */
    public enum Relation implements WireNamed {
        SAME_AS,
        RELATED
    }

    /** Whether the link is made or taken away. */
    public enum Action implements WireNamed {
        ADD,
        REMOVE
    }

    @Override
    public AmendmentKind kind() {
        return AmendmentKind.LINK;
    }
}
