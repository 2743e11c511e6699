package org.detente.version;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.projection.EventLog;
import org.detente.projection.LogPosition;
import org.detente.projection.ProjectionConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which versions of the read models there are. */
@Path("/api/v1/admin/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
class VersionsResource {
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String EXAMPLE =
            """
            {"set":"main","versions":[
              {"schema":"rm_2","state":"serving","fold":"2","startedAt":"2026-11-23T09:00:00Z",
               "servedAt":"2026-11-23T09:00:00Z","position":"YWJjOzA6MTI","recordsDone":12,
               "recordsTotal":12},
              {"schema":"rm_3","state":"building","fold":"2","startedAt":"2026-11-23T10:00:00Z",
               "position":"YWJjOzA6OA","recordsDone":8,"recordsTotal":12,"recordsPerSecond":8,
               "etaSeconds":0}]}\
            """;

    private final Versions versions;
    private final EventLog log;
    private final ProjectionConfig config;
    private final Clock clock;

    VersionsResource(Versions versions, EventLog log, ProjectionConfig config, Clock clock) {
        this.versions = versions;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listVersions",
            summary = "Versions of the read models",
            description =
                    "A rebuild fills another version from the beginning of the log beside the serving one, and"
                            + " takes over when it has caught up, agrees with it and is as far; the one that"
                            + " served before stays warm.")
    @APIResponse(
            responseCode = "200",
            description = "The versions with their progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "a-rebuild",
                                            summary = "GET /api/v1/admin/versions",
                                            value = EXAMPLE)))
    public Response list() throws SQLException {
        @Nullable Long total = total();
        List<VersionAnswer.Line> lines = new ArrayList<>();
        for (ProjectionVersion version : versions.all()) {
            Optional<LogPosition> position = position(version);
            if (position.isPresent()) {
                lines.add(VersionAnswer.Line.of(version, position.get(), total, clock.instant()));
            }
        }
        return Response.ok(new VersionAnswer(config.set(), lines))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Empty when the version has been dropped since it was listed. */
    private Optional<LogPosition> position(ProjectionVersion version) throws SQLException {
        try {
            return Optional.of(versions.position(version.schemaName));
        } catch (SQLException failure) {
            if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private @Nullable Long total() {
        try {
            Map<Integer, Long> ends = log.endOffsets(log.identity().partitions());
            return ends.values().stream().mapToLong(Long::longValue).sum();
        } catch (RuntimeException away) {
            return null;
        }
    }
}
