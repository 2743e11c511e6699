package org.detente.whatif;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detente.projection.EventFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supposition behind an effect. */
@Schema(name = "SupposedEvent", description = "An event that is supposed, or supposed away")
public record SupposedEvent(
        @Schema(
                        description = "Content id of the event",
                        examples = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                UUID id,
        @Schema(
                        description = "added: taken as logged; removed: taken as not logged",
                        examples = "removed",
                        enumeration = {"added", "removed"})
                String change,
        @Schema(description = "Kind", examples = "deployment") String kind,
        @Schema(description = "When it happens (EDTF)", examples = "2016-11~") String occurred,
        @Schema(
                        description = "What happens",
                        examples = "Bastion missile system is deployed on the islands")
                String title) {
    private static SupposedEvent of(EventFact fact, String change) {
        return new SupposedEvent(
                fact.id(),
                change,
                fact.event().kind().wireName(),
                fact.event().occurred().value(),
                fact.event().common().title());
    }

    /** The suppositions that satisfy a condition, in documented order: removed, then added. */
    public static List<SupposedEvent> of(Overlay overlay, Predicate<EventFact> wanted) {
        return Stream.concat(
                        of(overlay.absent().values(), "removed", wanted),
                        of(overlay.added(), "added", wanted))
                .toList();
    }

    private static Stream<SupposedEvent> of(
            Collection<EventFact> facts, String change, Predicate<EventFact> wanted) {
        return facts.stream()
                .filter(wanted)
                .sorted(EventFact.DOCUMENTED_ORDER)
                .map(fact -> of(fact, change));
    }
}
