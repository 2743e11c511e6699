package org.detente.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parked record as operators see it.
 *
 * @param projection the projection that could not apply it; {@code *} when it is no event at all
 * @param position partition:offset
 */
public record ParkedRecord(
        String projection,
        String position,
        @Nullable String eventId,
        String errorClass,
        String errorDetail,
        int attempts,
        Instant parkedAt) {}
