package org.detente.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as the API shows it.
 *
 * @param event the event in the format of {@code POST /events}
 */
@Schema(name = "LoggedEvent", description = "An event of the log with what the log knows about it")
record LoggedEvent(
        @Schema(
                        description = "Content id, a UUID of version 8",
                        examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                UUID id,
        @Schema(description = "When the log first took it (RFC 3339, UTC)") Instant recorded,
        @Schema(description = "Who logged it") String recordedBy,
        @Schema(description = "Where it stands in the log, partition:offset", examples = "3:17")
                String position,
        @Schema(description = "Day from which it is public", examples = "2016-12-16")
                String announcedDay,
        @Schema(description = "Relationships it counts for", examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(
                        description = "The event in the format of POST /events",
                        type = SchemaType.OBJECT,
                        implementation = Object.class)
                JsonNode event) {}
