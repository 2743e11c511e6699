package org.detente.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the feed, whatever it does. */
@Schema(name = "Change", description = "An entry of the log: an event, or an amendment of one")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedEntry(
        @Schema(
                        description = "What it does",
                        examples = "created",
                        enumeration = {"created", "corrected", "retracted", "reinstated", "linked"})
                String type,
        @Schema(
                        description = "The event that it is about",
                        examples = "30516b5a-1e80-80c1-aab9-7ac34060e4e5")
                UUID id,
        @Schema(
                        description = "The entry itself: the same as id for a new event",
                        examples = "30516b5a-1e80-80c1-aab9-7ac34060e4e5")
                UUID entry,
        @Schema(
                        description =
                                "Kind of the event; absent, like title and occurred, where the log holds"
                                        + " an amendment but not yet its event",
                        examples = "summit")
                @Nullable String kind,
        @Schema(
                        description = "Title after this entry",
                        examples = "President Putin visits Nagato and Tokyo")
                @Nullable String title,
        @Schema(
                        description = "When it happened (EDTF), after this entry",
                        examples = "2016-12-15/2016-12-16")
                @Nullable String occurred,
        @Schema(
                        description =
                                "Relationships that the event counts for, or counted for before this entry",
                        examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(description = "Why, for amendments") @Nullable String reason,
        @Schema(description = "When the log first took the entry (RFC 3339, UTC)") Instant recorded,
        @Schema(description = "Who logged it") String recordedBy,
        @Schema(description = "Where it stands in the log, partition:offset", examples = "3:17")
                String position) {}
