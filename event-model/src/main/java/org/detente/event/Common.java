package org.detente.event;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that every event has, whatever its kind. */
public record Common(
        @Describe("When it happened, as an EDTF date or interval: 2016-11~, 2016-12-15/2016-12-16")
                Edtf occurred,
        @Describe(
                        "When it became known, if later than it happened; default the last day of occurred")
                @Nullable Edtf announced,
        @Describe("Who took part, and in which role") @NonEmpty @Unordered
                List<Participant> participants,
        @Describe("Where it happened") @Unordered List<PlaceId> places,
        @Describe("One line that states the fact") @MaxLength(200) String title,
        @Describe("The fact in a few sentences") @MaxLength(4000) @Nullable String summary,
        @Describe("Where the fact comes from, the best first") @NonEmpty List<Source> sources,
        @Describe("Weight of the event among its like, 0.25 to 2")
                @Bounds(min = "0.25", max = "2")
                @Default("\"1\"")
                BigDecimal importance,
        @Describe("Further relationships that the event bears on") @Unordered List<Bearing> bearsOn,
        @Describe("Traffic Light Protocol 2.0 label") @Default("\"CLEAR\"") TlpLabel tlp,
        @Describe("Whether readers may see who the source is") @Default("\"shown\"")
                SourceIdentity sourceIdentity,
        @Describe("Free labels") @Unordered List<Slug> tags,
        @Describe("CAMEO code that overrides the one mapped from kind and stage")
                @Nullable CameoCode cameo,
        @Describe("Tells apart two happenings whose content is otherwise the same")
                @Bounds(min = "1", max = "1000000")
                @Default("1")
                int ordinal) {}
