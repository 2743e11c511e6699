package org.detente.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a stream says of an entry: enough to know what to fetch again. */
@Schema(name = "ChangeNotice", description = "Data of an event named change")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
        @Schema(
                        description = "created, corrected, retracted, reinstated or linked",
                        examples = "created")
                String type,
        @Schema(
                        description = "The event that it is about",
                        examples = "30516b5a-1e80-80c1-aab9-7ac34060e4e5")
                UUID id,
        @Schema(description = "The entry itself", examples = "30516b5a-1e80-80c1-aab9-7ac34060e4e5")
                UUID entry,
        @Schema(description = "Kind of the event", examples = "summit") @Nullable String kind,
        @Schema(
                        description = "Relationships that it counts for, or counted for before",
                        examples = "[\"JPN-RUS\"]")
                List<String> relationships,
        @Schema(description = "Where it stands in the log, partition:offset", examples = "3:17")
                String position) {
    static Notice of(FeedEntry entry) {
        return new Notice(
                entry.type(),
                entry.id(),
                entry.entry(),
                entry.kind(),
                entry.relationships(),
                entry.position());
    }
}
