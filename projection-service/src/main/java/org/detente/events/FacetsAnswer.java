package org.detente.events;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.events.EventQueries.FacetCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the events that a filter admits are spread over kinds, actors, places and relationships. */
@Schema(name = "EventFacets", description = "How the events that a filter admits are spread")
record FacetsAnswer(
        @Schema(description = "Events counted", examples = "12") long events,
        @Schema(
                        description =
                                "Whether these are all: at most the 50000 newest ones are counted, and the 100"
                                        + " most frequent values of a facet are listed",
                        examples = "true")
                boolean complete,
        List<Value> kinds,
        List<Value> actors,
        List<Value> places,
        List<Value> relationships) {
    static final int EVENTS_MAX = 50_000;
    static final int VALUES_MAX = 100;

    /** One value of a facet. */
    @Schema(name = "EventFacet", description = "A value, and how many of the events have it")
    record Value(@Schema(examples = "JPN") String value, @Schema(examples = "12") long events) {}

    /** Of the counts of at most one event and one value more than may be shown. */
    static FacetsAnswer of(List<FacetCount> counts) {
        Map<String, List<FacetCount>> byFacet =
                counts.stream().collect(Collectors.groupingBy(FacetCount::facet));
        Function<String, List<Value>> values =
                facet ->
                        byFacet.getOrDefault(facet, List.of()).stream()
                                .limit(VALUES_MAX)
                                .map(count -> new Value(count.value(), count.events()))
                                .toList();
        long events =
                byFacet.getOrDefault(Facet.ALL, List.of()).stream()
                        .mapToLong(FacetCount::events)
                        .sum();
        boolean complete =
                events <= EVENTS_MAX
                        && byFacet.values().stream().allMatch(all -> all.size() <= VALUES_MAX);
        return new FacetsAnswer(
                events,
                complete,
                values.apply(Facet.KIND),
                values.apply(Facet.ACTOR),
                values.apply(Facet.PLACE),
                values.apply(Facet.RELATIONSHIP));
    }
}
