package org.detente.event;

import org.jspecify.annotations.Nullable;

/** Something said by or for an actor; never scored as an act. */
@Describe("Something said by or for an actor; never scored as an act")
public record Statement(
        @Describe("Who spoke") Person speaker,
        @Describe("In which tone") Tone tone,
        @Describe("What was claimed, in our words") @MaxLength(1000) @Nullable String claim)
        implements Details {
    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }
}
