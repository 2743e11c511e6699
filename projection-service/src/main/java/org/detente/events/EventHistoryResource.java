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
import java.util.UUID;
import org.detente.query.Dates;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows all that was ever logged about an event. */
@Path("/api/v1/events/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
class EventHistoryResource {
    private static final String VERSIONS = "history@1";
    private static final String HISTORY =
            """
            {"id":"9983f70d-af17-83d9-9c1b-4f63a0cd33c3","version":"d983aa04-4c53-850c-acd8-cc08e2c5eeab",
            "state":"live","entries":[{"id":"9983f70d-af17-83d9-9c1b-4f63a0cd33c3","type":"event",
            "recorded":"2026-11-23T09:00:00Z","recordedBy":"local","position":"3:17","event":{"host":"JPN",
            "kind":"summit","leaders":[{"actor":"RUS","name":"Sergei Lavrov"},{"actor":"RUS",
            "name":"Vladimir Putin"}],"level":"leaders","occurred":"2004-11-14","participants":[{"actor":"JPN",
            "role":"host"},{"actor":"RUS","role":"initiator"}],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "credibility":3,"locator":"The Northern Territories (I); S045","reliability":"B"}],
            "stage":"held","summary":"As the paper tells it; where it has the visit from is not said.",
            "title":"President Putin and Foreign Minister Lavrov in Japan"},"state":"live"},
            {"id":"d983aa04-4c53-850c-acd8-cc08e2c5eeab","type":"correction","recorded":"2026-11-23T10:00:00Z",
            "recordedBy":"local","position":"3:21","reason":"The paper stands alone with this visit (The Northern Territories (I); S045), and a report of the Associated Press of 15 November 2004 (paragraphs 1 to 3) has Mr Lavrov speak on Russian television in Moscow on the day. The visit stays as what the paper asserts: doubtful, graded improbable, and of little weight.",
            "supersedes":["9983f70d-af17-83d9-9c1b-4f63a0cd33c3"],"changes":[{"field":"/importance",
            "new":"0.25"}],"event":{"host":"JPN","importance":"0.25","kind":"summit","leaders":[{"actor":"RUS",
            "name":"Sergei Lavrov"},{"actor":"RUS","name":"Vladimir Putin"}],"level":"leaders",
            "occurred":"2004-11-14","participants":[{"actor":"JPN","role":"host"},{"actor":"RUS",
            "role":"initiator"}],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "credibility":5,"locator":"The Northern Territories (I); S045","reliability":"B"}],
            "stage":"held","summary":"Kept because the paper asserts it, and graded improbable: a news agency had Mr Lavrov speak on Russian television in Moscow on that day, and his statement is an event of its own.",
            "tags":["doubtful"],"title":"Asserted: President Putin and Foreign Minister Lavrov in Japan"},
            "state":"live"}]}\
            """;

    private final Reads reads;
    private final EventLookup lookup;

    EventHistoryResource(Reads reads, EventLookup lookup) {
        this.reads = reads;
        this.lookup = lookup;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "getEventHistory",
            summary = "All that was ever logged about an event",
            description =
                    "Its first record and every amendment, in order of recording: what each changed, who"
                            + " logged it, when and why. Nothing is taken away from it.")
    @APIResponse(
            responseCode = "200",
            description = "The history",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HistoryAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "corrected-visit",
                                            summary =
                                                    "GET /api/v1/events/9983f70d-af17-83d9-9c1b-4f63a0cd33c3/history",
                                            value = HISTORY)))
    public Response history(
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
        return reads.answer(
                context,
                VERSIONS,
                snapshot ->
                        lookup.find(snapshot, uuid, history -> HistoryAnswer.of(history, instant)));
    }
}
