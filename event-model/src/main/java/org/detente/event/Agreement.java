package org.detente.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in the life of a treaty, declaration or other instrument. */
@Describe("A step in the life of a treaty, declaration or other instrument")
public record Agreement(
        @Describe("What happened to the instrument") Stage stage,
        @Describe("Name of the instrument over its life, such as joint-declaration-1956")
                Slug instrument,
        @Describe("Its title, in words") @MaxLength(200) @Nullable String name,
        @Describe("Actors that are party to it") @Unordered List<ActorId> parties)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Stage implements WireNamed {
        PROPOSED,
        SIGNED,
        RATIFIED,
        IN_FORCE,
        DENOUNCED,
        VIOLATED
    }

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }
}
