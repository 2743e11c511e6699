package org.detente.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time over which one content of an event counted, in the time of the log.
 *
 * @param content the entry that states it
 * @param from first instant
 * @param until first instant at which it no longer counted; null: it still does
 */
public record Stay(UUID content, Instant from, @Nullable Instant until) {}
