package org.detente.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the read models are behind the log. */
@Schema(name = "Freshness", description = "How far the read models are behind the log")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Freshness(
        @Schema(description = "Set of projections", examples = "main") String set,
        @Schema(description = "Schema that serves", examples = "rm_2") String schema,
        @Schema(
                        description =
                                "starting, running, waiting (broker or database away) or refusing",
                        examples = "running")
                String state,
        @Schema(description = "Why it waits or refuses") @Nullable String reason,
        @Schema(description = "Position that the rows are at, a Log-Position") String position,
        @Schema(
                        description =
                                "Records of the log not yet applied; absent while the broker is away",
                        examples = "0")
                @Nullable Long lagRecords,
        @Schema(
                        description =
                                "Age of the oldest end of the log, looked at every second, that is not"
                                        + " applied yet; 0 when all are. While the broker is away"
                                        + " at least the time since its last answer",
                        examples = "0")
                double lagSeconds,
        @Schema(description = "Records that could not be applied", examples = "0") long parked) {}
