package org.detente.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.detente.projection.Checksums;
import org.detente.projection.Freshness;
import org.detente.projection.FreshnessReader;
import org.detente.projection.ParkedRecord;
import org.detente.projection.ParkedTable;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator, and a client that waits for its writes, wants to know. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "Freshness, checksums and parked records")
class OperatorResource {
    private static final int PARKED_SHOWN = 1000;
    private static final String FRESHNESS =
            """
            {"set":"main","schema":"rm_2","state":"running","position":"YWJjOzA6MTI",
             "lagRecords":0,"lagSeconds":0,"parked":0}\
            """;
    private static final String CHECKSUMS =
            """
            {"position":"YWJjOzA6MTI","checksums":{"activities":"12:0cc175b9c0f1b6a831c399e269772661",
             "event-index":"140:92eb5ffee6ae2fec3ad71c777531578f"}}\
            """;
    private static final String PARKED =
            """
            {"parked":[{"projection":"*","position":"3:17","eventId":"2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285",
             "errorClass":"MalformedEventException","errorDetail":"/occurred required: is missing",
             "attempts":1,"parkedAt":"2026-11-23T09:00:00Z"}]}\
            """;

    private final Reads reads;
    private final FreshnessReader freshness;
    private final Checksums checksums;
    private final ParkedTable parked;

    OperatorResource(
            Reads reads, FreshnessReader freshness, Checksums checksums, ParkedTable parked) {
        this.reads = reads;
        this.freshness = freshness;
        this.checksums = checksums;
        this.parked = parked;
    }

    /** Checksums at a position. */
    @Schema(
            name = "ChecksumAnswer",
            description = "Checksum of the content of each projection at one position")
    record ChecksumAnswer(
            @Schema(description = "Position of the log that the tables are at") String position,
            @Schema(description = "rows:checksum of each table, by projection")
                    Map<String, String> checksums) {}

    /** Parked records. */
    @Schema(name = "ParkedAnswer", description = "Records that could not be applied")
    record ParkedAnswer(List<ParkedRecord> parked) {}

    @GET
    @Path("freshness")
    @RunOnVirtualThread
    @Operation(
            operationId = "getFreshness",
            summary = "How fresh the read models are",
            description = "Position, lag in records and seconds, and how many records are parked.")
    @APIResponse(
            responseCode = "200",
            description = "Freshness of the set of projections",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Freshness.class),
                            examples =
                                    @ExampleObject(
                                            name = "caught-up",
                                            summary = "GET /api/v1/freshness",
                                            value = FRESHNESS)))
    public Response freshness(@BeanParam ReadContext context) {
        return Response.fromResponse(
                        reads.answer(
                                context,
                                "freshness",
                                snapshot ->
                                        freshness.read(snapshot.connection(), snapshot.schema())))
                .header("ETag", null)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("admin/checksum")
    @RunOnVirtualThread
    @Operation(
            operationId = "getChecksum",
            summary = "Checksums of the read models",
            description =
                    "Depends on nothing but the content: two systems that hold the same events answer"
                            + " the same, in whatever order they got them.")
    @APIResponse(
            responseCode = "200",
            description = "Checksum of each projection",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChecksumAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "checksums",
                                            summary = "GET /api/v1/admin/checksum",
                                            value = CHECKSUMS)))
    public Response checksum(@BeanParam ReadContext context) {
        return reads.answer(
                context,
                "checksum@1",
                snapshot ->
                        new ChecksumAnswer(
                                snapshot.position().token(),
                                checksums.compute(snapshot.connection())));
    }

    @GET
    @Path("admin/parked")
    @RunOnVirtualThread
    @Operation(
            operationId = "listParked",
            summary = "Records that could not be applied",
            description =
                    "At most " + PARKED_SHOWN + ", in log order. Nothing is ever skipped silently.")
    @APIResponse(
            responseCode = "200",
            description = "Parked records",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParkedAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "one-record",
                                            summary = "GET /api/v1/admin/parked",
                                            value = PARKED)))
    public Response parked(@BeanParam ReadContext context) {
        return reads.answer(
                context,
                "parked@1",
                snapshot -> new ParkedAnswer(parked.list(snapshot.connection(), PARKED_SHOWN)));
    }
}
