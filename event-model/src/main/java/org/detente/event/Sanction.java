package org.detente.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A restriction that one actor puts on another, or its end. */
@Describe("A restriction that one actor puts on another, or its end")
public record Sanction(
        @Describe("What was done") Action action,
        @Describe("The regime it belongs to") RegimeId regime,
        @Describe("What is restricted, or no longer restricted") @Unordered List<Measure> measures,
        @Describe("Persons, sectors or goods concerned") @MaxLength(300) @Nullable String scope,
        @Describe("Aim that its author states") @MaxLength(300) @Nullable String objective)
        implements Details {
    /** What happened, in the words of the kind. */
    public enum Action implements WireNamed {
        THREATENED,
        IMPOSED,
        STRENGTHENED,
        EASED,
        SUSPENDED,
        LIFTED,
        EXPIRED
    }

    @Override
    public Kind kind() {
        return Kind.SANCTION;
    }
}
