package org.detente.intake.known;

import java.time.Instant;
import org.detente.intake.log.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * An event that the log holds.
 *
 * @param recordedAt when the log took it; the read side does not tell
 */
public record Known(LogPosition position, @Nullable Instant recordedAt) {}
