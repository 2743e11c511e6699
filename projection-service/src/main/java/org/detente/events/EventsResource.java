package org.detente.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.detente.event.Edtf;
import org.detente.query.Dates;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.Shape;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists and looks up events. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events", description = "What happened, as logged")
class EventsResource {
    static final String VERSIONS = "events@4";
    static final Shape<LoggedEvent> ROWS = new Shape<>(EventRow.class, EventRow::from);
    private static final String EXAMPLE =
            """
            {"id":"30516b5a-1e80-80c1-aab9-7ac34060e4e5","recorded":"2026-11-23T09:00:00Z",
            "recordedBy":"local","position":"3:17","version":"30516b5a-1e80-80c1-aab9-7ac34060e4e5",
            "state":"live","announcedDay":"2016-12-15","relationships":["JPN-RUS"],"event":{"announced":"2016-12-15",
            "host":"JPN","importance":"2","kind":"summit","leaders":[{"actor":"JPN","name":"Shinzo Abe"}],
            "level":"leaders","occurred":"2016-12-15/2016-12-16","participants":[{"actor":"JPN",
            "role":"host"},{"actor":"RUS","role":"initiator"}],"places":["nagato","tokyo"],
            "sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "credibility":1,"locator":"Diplomatic Ties; S106","reliability":"B"}],"stage":"held",
            "summary":"The visit that had been planned for 2014. It brought joint economic activities and business deals and no settlement over the islands. The paper gives the month; the days come from both sides' records, and it was public from its first day.",
            "tags":["day-from-record"],"title":"President Putin visits Nagato and Tokyo"}}\
            """;
    private static final String LIST_EXAMPLE =
            "{\"items\":[" + EXAMPLE + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    private final Reads reads;
    private final EventQueries queries;
    private final EventLookup lookup;

    EventsResource(Reads reads, EventQueries queries, EventLookup lookup) {
        this.reads = reads;
        this.queries = queries;
        this.lookup = lookup;
    }

    /** A page of events, for the documentation. */
    @Schema(name = "EventPage", description = "A page of events, newest first")
    record EventPage(List<LoggedEvent> items, Page.Info page) {}

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listEvents",
            summary = "List events, newest first",
            description =
                    "Ordered by the middle day of occurred, then id. Filters are combined with and; from"
                            + " and to select events whose occurred touches the range, knownOn those"
                            + " public by that day.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/events?relationship=JPN-RUS&kind=summit&from=2016-12-01&to=2016-12-31",
                                            value = LIST_EXAMPLE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @BeanParam EventFilterParameters asked) {
        EventQueries.Filter filter = asked.filter();
        return reads.list(
                context,
                page,
                VERSIONS,
                ROWS,
                (snapshot, part) ->
                        part.page(
                                queries.list(
                                        snapshot.connection(),
                                        filter,
                                        part.key().map(EventsResource::edge),
                                        part.backward(),
                                        part.limit() + 1),
                                EventsResource::keyOf));
    }

    private static String keyOf(LoggedEvent event) {
        return Edtf.of(event.event().get("occurred").textValue()).middle() + " " + event.id();
    }

    private static EventQueries.Edge edge(String key) {
        int space = key.indexOf(' ');
        return new EventQueries.Edge(
                key.substring(0, Math.max(space, 0)), key.substring(space + 1));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getEvent",
            summary = "Look an event up by its id",
            description =
                    "The id is that of its first record, made of that content; what was corrected since is"
                            + " shown corrected. The ETag is the event's version: send it as If-Match to"
                            + " amend it.")
    @APIResponse(
            responseCode = "200",
            description = "The event",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LoggedEvent.class),
                            examples =
                                    @ExampleObject(
                                            name = "visit-of-2016",
                                            summary =
                                                    "GET /api/v1/events/30516b5a-1e80-80c1-aab9-7ac34060e4e5",
                                            value = EXAMPLE)))
    public Response get(
            @BeanParam ReadContext context,
            @PathParam("id")
                    @Parameter(
                            description = "Content id of the event",
                            example = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285")
                    String id,
            @QueryParam("asOf") @Parameter(description = Dates.AS_OF, example = Dates.AS_OF_EXAMPLE)
                    @Nullable String asOf) {
        UUID uuid = EventLookup.uuid(id);
        @Nullable Instant instant = Dates.instant("asOf", asOf).orElse(null);
        return reads.answerVersioned(
                context,
                snapshot -> lookup.find(snapshot, uuid, history -> history.at(instant)),
                LoggedEvent::version);
    }
}
