package org.detente.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.detente.query.Format;
import org.detente.query.PageRequest;
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

/** Lists what was logged since somebody last looked. */
@Path("/api/v1/changes")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "feed", description = "What is new: a list to continue, and a stream")
class ChangesResource {
    private static final String VERSIONS = "changes@1";

    private final Reads reads;
    private final Feed feed;

    ChangesResource(Reads reads, Feed feed) {
        this.reads = reads;
        this.feed = feed;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listChanges",
            summary = "What was logged since the last look",
            description =
                    "Events and amendments of them, oldest first. Keep after of the last page and send it"
                            + " the next time: nothing is left out and nothing comes twice. The entries"
                            + " of one event come in the order of the log; those of different events by"
                            + " recorded, which is no order of the world. With a filter a page may hold"
                            + " fewer items than its limit, even none, and still have a next one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "since-the-last-visit",
                                            summary =
                                                    "GET /api/v1/changes?relationship=JPN-RUS&kind=summit",
                                            value = Examples.CHANGES)))
    public Response changes(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @BeanParam FilterParameters filters,
            @QueryParam("after")
                    @Parameter(
                            description =
                                    "What was read before: after of an answer, id of the stream, or a"
                                            + " Log-Position. The beginning of the log if not given")
                    @Nullable String after) {
        FeedFilter filter = filters.filter();
        Optional<FeedPosition> begin =
                Optional.ofNullable(after).map(token -> Feed.position("after", token));
        return reads.list(
                context,
                page,
                VERSIONS,
                FeedEntry.class,
                (snapshot, part) ->
                        feed.page(
                                snapshot,
                                part.key().map(key -> Feed.position("cursor", key)).or(() -> begin),
                                filter,
                                part));
    }
}
