package org.detente.intake.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one amendment that is in the log.
 *
 * @param event the id of the event that it amends
 * @param version of the event with it
 * @param status {@code accepted} or {@code duplicate}
 * @param recordedAt when the log took it; missing if it was there before and that is not at hand
 * @param position {@code partition:offset} of its record; of one that was there before, perhaps of
 *     a later record about the event
 * @param logPosition the same as a token for {@code Min-Position}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AmendmentAnswer(
        UUID id,
        String event,
        String version,
        String status,
        @Nullable Instant recordedAt,
        String position,
        String logPosition) {}
