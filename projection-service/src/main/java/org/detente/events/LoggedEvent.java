package org.detente.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param event the event in the format of {@code POST /events}
 */
@Schema(name = "LoggedEvent", description = "An event of the log with what the log knows about it")
record LoggedEvent(
        @Schema(
                        description = "Content id of its first record, a UUID of version 8",
                        examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                UUID id,
        @Schema(description = "When the log first took it (RFC 3339, UTC)") Instant recorded,
        @Schema(description = "Who logged it") String recordedBy,
        @Schema(description = "Where it stands in the log, partition:offset", examples = "3:17")
                String position,
        @Schema(
                        description =
                                "Version, for If-Match: the ids of the entries that no other supersedes, joined"
                                        + " by plus signs",
                        examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                String version,
        @Schema(
                        description =
                                "Whether it counts: live; retracted; merged, when another event counts in its"
                                        + " place",
                        examples = "live",
                        enumeration = {"live", "retracted", "merged"})
                String state,
        @Schema(
                        description =
                                "The entries between which amendments that raced leave it contested; absent"
                                        + " otherwise. The last by (recorded, id) counts until an amendment"
                                        + " supersedes them all.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<String> contenders,
        @Schema(description = "Other events it is linked to; absent if there are none")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                List<EventLink> links,
        @Schema(description = "Day from which it is public", examples = "2016-12-16")
                String announcedDay,
        @Schema(description = "Relationships it counts for", examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(
                        description = "The event in the format of POST /events",
                        type = SchemaType.OBJECT,
                        implementation = Object.class)
                JsonNode event) {
    /** A link to another event. */
    @Schema(name = "EventLink", description = "A link to another event")
    record EventLink(
            @Schema(
                            description =
                                    "same-as: the other event counts in its place; related: for readers",
                            examples = "related")
                    String relation,
            @Schema(
                            description = "Id of the other event",
                            examples = "28da6af5-17d6-8099-b2d4-2e246f655141")
                    String other) {}
}
