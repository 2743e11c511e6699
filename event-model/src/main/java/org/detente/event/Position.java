package org.detente.event;

import org.jspecify.annotations.Nullable;

/** Where an actor stands on an issue. */
@Describe("Where an actor stands on an issue")
public record Position(
        @Describe("Whether the position was stated, changed or withdrawn") Action action,
        @Describe("The issue, such as nt-sk-sovereignty") Slug issue,
        @Describe("Whose position") ActorId actor,
        @Describe("The stance in a word, such as four-islands, two-islands, no-dispute")
                Slug stance,
        @Describe("The stance in a sentence") @MaxLength(500) @Nullable String wording)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Action implements WireNamed {
        STATED,
        CHANGED,
        WITHDRAWN
    }

    @Override
    public Kind kind() {
        return Kind.POSITION;
    }
}
