package org.detente.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.WireNamed;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.history.Entry;
import org.detente.history.EventState;
import org.detente.projection.EntryReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that was ever said about one event. */
@Schema(
        name = "EventHistory",
        description = "All that was ever logged about one event; nothing is taken away from it")
record HistoryAnswer(
        @Schema(description = "Id of the event") UUID id,
        @Schema(description = "Its present version, for If-Match") String version,
        @Schema(description = "live, retracted or merged", examples = "live") String state,
        @Schema(description = "The entries that contend; absent if none do")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<String> contenders,
        @Schema(description = "Every entry, in order of recording") List<Line> entries) {

    /** One entry. */
    @Schema(name = "HistoryEntry", description = "One entry of the log about an event")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            @Schema(description = "Id of the entry, which names the version it made") UUID id,
            @Schema(
                            description = "event, correction, retraction, reinstatement or link",
                            examples = "correction")
                    String type,
            @Schema(description = "When the log first took it") Instant recorded,
            @Schema(description = "Who logged it") String recordedBy,
            @Schema(description = "Where it stands in the log", examples = "3:17") String position,
            @Schema(description = "Why, for amendments") @Nullable String reason,
            @Schema(description = "The versions that its author had before him")
                    List<String> supersedes,
            @Schema(description = "The fields that it changes against the version it supersedes")
                    List<FieldChange> changes,
            @Schema(description = "The link that it makes or takes away")
                    LoggedEvent.@Nullable EventLink link,
            @Schema(
                            description = "The whole content that it states",
                            type = SchemaType.OBJECT,
                            implementation = Object.class)
                    @Nullable JsonNode event,
            @Schema(description = "How the event stood after it", examples = "live")
                    String state) {}

    /** The history up to an instant; empty if the log did not hold the event by then. */
    static Optional<HistoryAnswer> of(LoggedHistory history, @Nullable Instant asOf) {
        return history.state(asOf)
                .map(state ->
                        new HistoryAnswer(
                                history.event(),
                                state.version().toString(),
                                state.status().wireName(),
                                state.isContested()
                                        ? state.contenders().stream().map(EventId::value).toList()
                                        : null,
                                lines(history, asOf)));
    }

    private static List<Line> lines(LoggedHistory history, @Nullable Instant asOf) {
        List<Line> lines = new ArrayList<>();
        int count = 0;
        for (EntryReader.Logged logged : history.logged()) {
            count++;
            if (asOf == null || !logged.entry().recorded().isAfter(asOf)) {
                lines.add(line(history, logged, history.history().stateAfter(count)));
            }
        }
        return lines;
    }

    private static Line line(
            LoggedHistory history, EntryReader.Logged logged, Optional<EventState> after) {
        Entry entry = logged.entry();
        @Nullable Amendment amendment =
                entry.content() instanceof Entry.Content.Amended amended
                        ? amended.amendment()
                        : null;
        return new Line(
                entry.id(),
                amendment == null ? "event" : amendment.kind().wireName(),
                entry.recorded(),
                entry.recordedBy(),
                LoggedHistory.position(logged),
                amendment == null ? null : amendment.reason(),
                entry.content().supersedes().stream().map(UUID::toString).toList(),
                changes(history, entry),
                amendment instanceof Link link ? linkOf(link) : null,
                entry.content().stated().map(Shown::of).orElse(null),
                after.map(EventState::status).map(WireNamed::wireName).orElse("unknown"));
    }

    private static LoggedEvent.EventLink linkOf(Link link) {
        return new LoggedEvent.EventLink(link.relation().wireName(), link.other().value());
    }

    private static List<FieldChange> changes(LoggedHistory history, Entry entry) {
        Optional<EventState> before = history.history().before(entry);
        if (before.isEmpty() || !(entry.content() instanceof Entry.Content.Amended amended)) {
            return List.of();
        }
        String stood = before.get().status().wireName();
        return switch (amended.amendment()) {
            case Correction correction ->
                    FieldChange.between(
                            Shown.of(history.content(before.get())),
                            Shown.of(correction.content()));
            case Retraction _ ->
                    List.of(
                            new FieldChange(
                                    "state", stood, EventState.Status.RETRACTED.wireName()));
            case Reinstatement _ ->
                    List.of(new FieldChange("state", stood, EventState.Status.LIVE.wireName()));
            case Link link ->
                    link.action() == Link.Action.ADD
                            ? List.of(new FieldChange("links", null, linkOf(link)))
                            : List.of(new FieldChange("links", linkOf(link), null));
        };
    }
}
