package org.detente.event;

import org.jspecify.annotations.Nullable;

/** A machine-coded row of an event data set. */
@Describe("A machine-coded row of an event data set")
public record CodedAct(
        @Describe("The data set") Dataset dataset,
        @Describe("Id of the row there; importing a file twice changes nothing") @MaxLength(100)
                String recordId,
        @Describe("Sectors of the initiator, as coded") @MaxLength(500)
                @Nullable String initiatorSectors,
        @Describe("Sectors of the target, as coded") @MaxLength(500) @Nullable String targetSectors,
        @Describe("Mentions in all documents") @Bounds(min = "0", max = "1000000000")
                @Nullable Integer mentions,
        @Describe("Documents that mention it") @Bounds(min = "0", max = "1000000000")
                @Nullable Integer articles)
        implements Details {
    @Override
    public Kind kind() {
        return Kind.CODED_ACT;
    }
}
