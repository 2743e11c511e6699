package org.detente.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.projection.LogPosition;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells what is logged as it is applied. */
@Path("/api/v1/stream")
@Tag(name = "feed")
class StreamResource {
    private final FeedWatch watch;
    private final Reads reads;
    private final FeedReader reader;
    private final ObjectMapper json;
    private final StreamConfig config;
    private final CurrentVertxRequest current;

    StreamResource(
            FeedWatch watch,
            Reads reads,
            FeedReader reader,
            ObjectMapper json,
            StreamConfig config,
            CurrentVertxRequest current) {
        this.watch = watch;
        this.reads = reads;
        this.reader = reader;
        this.json = json;
        this.config = config;
        this.current = current;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "streamChanges",
            summary = "What is logged, as it happens",
            description =
                    "Server-sent events. change: a small notice of an entry, to fetch again what it touches."
                            + " alert: an alert as GET /alerts has it, as it is raised; it has no id, and one that was"
                            + " raised while nobody listened is in GET /alerts?after= alone. Told where"
                            + " neither kind nor type is asked for. heartbeat: every 15 s, whatever else is"
                            + " said. reset: what you show may be"
                            + " out of date in any part (reason foreign, too-old, rebuilt or too-slow);"
                            + " fetch it again, the stream goes on. The id of each is what was read with"
                            + " it: a client that connects again sends the last one as Last-Event-ID and"
                            + " misses nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The stream, without end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "an-event-is-logged",
                                            value = Examples.STREAM)))
    @APIResponse(
            responseCode = "429",
            description = "This replica has as many streams as it keeps open at a time",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "too-many-streams",
                                            value = Examples.TOO_MANY)))
    public Response stream(
            @BeanParam FilterParameters filters,
            @QueryParam("after")
                    @Parameter(
                            description =
                                    "What was read before: after of GET /changes, or the Log-Position of what"
                                            + " is shown. From now on if not given")
                    @Nullable String after,
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description =
                                    "The last id that was received; counts before after. Sent by browsers on"
                                            + " their own")
                    @Nullable String lastEventId) {
        FeedFilter filter = filters.filter();
        Optional<FeedPosition> from =
                lastEventId == null || lastEventId.isEmpty()
                        ? Optional.ofNullable(after).map(token -> Feed.position("after", token))
                        : Optional.of(received(lastEventId));
        RoutingContext routing = current.getCurrent();
        if (routing.request().method().equals(HttpMethod.HEAD)) {
            return head().build();
        }
        Listener listener = watch.join().orElseThrow(this::tooMany);
        routing.addEndHandler(ended -> watch.leave(listener));
        return head().entity(new Stream(reads, reader, json, config, listener, from, filter))
                .build();
    }

    private static Response.ResponseBuilder head() {
        return Response.ok()
                .type(MediaType.SERVER_SENT_EVENTS)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no");
    }

    /** A browser that gets an error for an id gives up; what is no position is told reset. */
    private static FeedPosition received(String id) {
        try {
            return FeedPosition.ofToken(id);
        } catch (IllegalArgumentException malformed) {
            LogPosition nothing = new LogPosition(id, Map.of(0, 0L));
            return new FeedPosition(nothing, "");
        }
    }

    private ProblemException tooMany() {
        return new ProblemException(
                new Problem(
                        "too-many-streams",
                        "Too many streams",
                        429,
                        "This replica keeps "
                                + config.streamsMax()
                                + " streams open (detente.stream.streams-max). Close streams that nobody"
                                + " looks at, or ask GET /api/v1/changes?after= from time to time.",
                        List.of()));
    }
}
