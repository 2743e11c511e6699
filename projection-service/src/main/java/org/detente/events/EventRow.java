package org.detente.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row: what a reader of a spreadsheet looks for comes first, and the last cell is the
 * whole event, which is what an import reads.
 */
record EventRow(
        @Schema(description = "Content id of its first record, a UUID of version 8") UUID id,
        @Schema(description = "Kind of event") String kind,
        @Schema(description = "When it happened, an EDTF date or interval") String occurred,
        @Schema(description = "Day from which it is public") String announcedDay,
        @Schema(description = "One line that states the fact") String title,
        @Schema(description = "The fact in a few sentences") @Nullable String summary,
        @Schema(description = "Who took part, as ACTOR:role with a space between")
                String participants,
        @Schema(description = "Ids of the places, with a space between") String places,
        @Schema(
                        description =
                                "Sources with their Admiralty grades, the best first, with a semicolon between;"
                                        + " grades alone where the source is hidden")
                String sources,
        @Schema(description = "Free labels, with a space between") String tags,
        @Schema(description = "Relationships it counts for, with a space between")
                String relationships,
        @Schema(description = "Whether it counts: live, retracted or merged") String state,
        @Schema(description = "Version, for If-Match") String version,
        @Schema(description = "Entries between which it is contested, with a space between")
                String contenders,
        @Schema(description = "Other events it is linked to, as relation:id with a space between")
                String links,
        @Schema(description = "When the log first took it (RFC 3339, UTC)") Instant recorded,
        @Schema(description = "Who logged it") String recordedBy,
        @Schema(description = "Where it stands in the log, partition:offset") String position,
        @Schema(
                        description =
                                "The whole event as canonical JSON, in the format of POST /events; an import"
                                        + " reads this")
                JsonNode event) {
    static EventRow from(LoggedEvent logged) {
        JsonNode event = logged.event();
        return new EventRow(
                logged.id(),
                event.path("kind").textValue(),
                event.path("occurred").textValue(),
                logged.announcedDay(),
                event.path("title").textValue(),
                event.path("summary").textValue(),
                event.path("participants")
                        .valueStream()
                        .map(each -> member(each, "actor") + ":" + member(each, "role"))
                        .collect(Collectors.joining(" ")),
                words(event.path("places")),
                event.path("sources")
                        .valueStream()
                        .map(EventRow::source)
                        .collect(Collectors.joining("; ")),
                words(event.path("tags")),
                String.join(" ", logged.relationships()),
                logged.state(),
                logged.version(),
                String.join(" ", logged.contenders() == null ? List.of() : logged.contenders()),
                logged.links().stream()
                        .map(link -> link.relation() + ":" + link.other())
                        .collect(Collectors.joining(" ")),
                logged.recorded(),
                logged.recordedBy(),
                logged.position(),
                event);
    }

    /** A grade that equals its default is left out of canonical JSON: F and 6. */
    private static String source(JsonNode source) {
        String grade =
                "["
                        + source.path("reliability").asText("F")
                        + source.path("credibility").asText("6")
                        + "]";
        String citation = member(source, "citation");
        return citation.isEmpty() ? grade : citation + " " + grade;
    }

    private static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static String member(JsonNode object, String name) {
        return object.path(name).asText("");
    }
}
