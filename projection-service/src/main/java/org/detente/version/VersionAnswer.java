package org.detente.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.detente.projection.LogPosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The versions of the read models, as operators see them. */
@Schema(name = "VersionList", description = "The versions of the read models of a set")
record VersionAnswer(
        @Schema(description = "Name of the set", examples = "main") String set,
        @Schema(description = "The versions, oldest first") List<Line> versions) {

    /** One version. */
    @Schema(name = "ReadModelVersion", description = "Read models in a schema of their own")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "Its schema", examples = "rm_2") String schema,
            @Schema(
                            description =
                                    "building beside the serving one; serving; warm: served before and follows the"
                                            + " log; failed: did not agree with the serving one",
                            examples = "serving",
                            enumeration = {"building", "serving", "warm", "failed"})
                    String state,
            @Schema(description = "Version of the code that fills it", examples = "2") String fold,
            @Schema(description = "When it was begun") Instant startedAt,
            @Schema(description = "When it began to serve") @Nullable Instant servedAt,
            @Schema(description = "Up to where it has applied the log (token)") String position,
            @Schema(description = "Records applied", examples = "198") long recordsDone,
            @Schema(
                            description = "Records that the log has; absent while it is away",
                            examples = "198")
                    @Nullable Long recordsTotal,
            @Schema(
                            description =
                                    "Records applied a second since it was begun, while building",
                            examples = "7000")
                    @Nullable Long recordsPerSecond,
            @Schema(description = "Seconds until it has caught up at this rate", examples = "12")
                    @Nullable Long etaSeconds,
            @Schema(description = "Why it failed") @Nullable String note) {
        static Line of(
                ProjectionVersion version,
                LogPosition position,
                @Nullable Long total,
                Instant now) {
            long done = position.nextOffsets().values().stream().mapToLong(Long::longValue).sum();
            boolean building = version.state == ProjectionVersion.State.building;
            long seconds = Math.max(1, Duration.between(version.startedAt, now).toSeconds());
            long rate = done / seconds;
            return new Line(
                    version.schemaName,
                    version.state.name(),
                    version.fold,
                    version.startedAt,
                    version.servedAt,
                    position.token(),
                    done,
                    total,
                    building ? rate : null,
                    building && total != null && rate > 0 ? Math.max(0, total - done) / rate : null,
                    version.note);
        }
    }
}
