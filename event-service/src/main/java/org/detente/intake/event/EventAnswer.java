package org.detente.intake.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one event that is in the log.
 *
 * @param status {@code accepted} or {@code duplicate}
 * @param recordedAt when the log took it; missing if it was there before and that is not at hand
 * @param position {@code partition:offset} of its record
 * @param logPosition the same as a token for {@code Min-Position}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventAnswer(
        UUID id,
        String status,
        @Nullable Instant recordedAt,
        String position,
        String logPosition) {}
