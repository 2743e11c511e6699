package org.detente.event;

/** A person taking or leaving an office; never scored. */
@Describe("A person taking or leaving an office; never scored")
public record Office(
        @Describe("Whether the office was taken or left") Action action,
        @Describe("Full name") @MaxLength(120) String person,
        @Describe("The office, such as prime-minister") Slug office,
        @Describe("The actor whose office it is") ActorId actor)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Action implements WireNamed {
        TOOK,
        LEFT
    }

    @Override
    public Kind kind() {
        return Kind.OFFICE;
    }
}
