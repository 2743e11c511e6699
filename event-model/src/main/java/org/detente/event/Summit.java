package org.detente.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting, visit or call between actors. */
@Describe("A meeting, visit or call between actors")
public record Summit(
        @Describe("What happened to the meeting") Stage stage,
        @Describe("Who met") Level level,
        @Describe("Actor that hosted it; absent if unknown") @Nullable ActorId host,
        @Describe("The persons who met") @Unordered List<Person> leaders,
        @Describe("When it is to take place, while it is only announced") @Nullable Edtf plannedFor)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Stage implements WireNamed {
        ANNOUNCED,
        HELD,
        POSTPONED,
        CANCELLED,
        RESUMED
    }

    /** What happened, in the words of the kind. */
    public enum Level implements WireNamed {
        LEADERS,
        MINISTERS,
        TWO_PLUS_TWO,
        OFFICIALS,
        PHONE
    }

    @Override
    public Kind kind() {
        return Kind.SUMMIT;
    }
}
