package org.detente.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.detente.event.ActorId;
import org.detente.event.Common;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Role;
import org.detente.event.Source;
import org.detente.event.SourceIdentity;
import org.detente.event.WebAddress;
import org.detente.projection.EventFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The event behind something told: when, by whom, from which source. */
@Schema(name = "FactReference", description = "The event behind what is told")
public record FactReference(
        @Schema(
                        description = "Content id of the event",
                        examples = "da219730-75de-8d8b-a0db-f868c89d27e8")
                UUID event,
        @Schema(description = "When it happened, EDTF as its source knows it", examples = "2016-12")
                String occurred,
        @Schema(
                        description = "The day that counts for it: the middle of occurred",
                        examples = "2016-12-16")
                LocalDate day,
        @Schema(description = "Day from which it is public", examples = "2016-12-31")
                LocalDate announcedDay,
        @Schema(description = "When the log first took it (RFC 3339, UTC)") Instant recorded,
        @Schema(description = "Its title", examples = "Aquaculture: under whose law is left open")
                String title,
        @Schema(
                        description =
                                "Who did it: its initiators, or all participants where it names none",
                        examples = "[\"JPN\",\"RUS\"]")
                List<String> by,
        @Schema(description = "Where the fact comes from, the best first")
                List<SourceAnswer> sources) {

    /** A source; who it is stays unsaid where the event hides it. */
    @Schema(name = "SourceReference", description = "Where a fact comes from")
    public record SourceAnswer(
            @Schema(
                            description = "Citation; null where the source's identity is hidden",
                            nullable = true,
                            examples = "Hirose, Japan-Russia Relations (CSIS, 2018)")
                    @Nullable String citation,
            @Schema(description = "Place inside it", nullable = true, examples = "Diplomatic Ties")
                    @Nullable String locator,
            @Schema(description = "Address", nullable = true) @Nullable String url,
            @Schema(description = "Reliability of the source, Admiralty A to F", examples = "B")
                    String reliability,
            @Schema(description = "Credibility of the fact, Admiralty 1 to 6", examples = "2")
                    int credibility) {
        private static SourceAnswer from(Source source, boolean hidden) {
            WebAddress url = source.url();
            return new SourceAnswer(
                    hidden ? null : source.citation(),
                    hidden ? null : source.locator(),
                    hidden || url == null ? null : url.value(),
                    source.reliability().wireName(),
                    source.credibility());
        }
    }

    public static FactReference from(EventFact fact) {
        Common common = fact.event().common();
        boolean hidden = common.sourceIdentity() == SourceIdentity.HIDDEN;
        return new FactReference(
                fact.id(),
                common.occurred().value(),
                common.occurred().middle(),
                fact.event().announcedDay(),
                fact.recorded(),
                common.title(),
                doers(fact.event()).stream().map(ActorId::value).toList(),
                common.sources().stream()
                        .map(source -> SourceAnswer.from(source, hidden))
                        .toList());
    }

    /** Who did it: the initiators, or everyone where no one is named as such. */
    private static List<ActorId> doers(DiplomaticEvent event) {
        List<ActorId> initiators = event.actors(Role.INITIATOR);
        return initiators.isEmpty() ? event.actors().toList() : initiators;
    }
}
