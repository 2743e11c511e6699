package org.detente.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the log is folded into tables. */
@ConfigMapping(prefix = "detente.projection")
public interface ProjectionConfig {
    /** Name of the set of projections that share a schema, a consumer group and a cursor. */
    @WithDefault("main")
    String set();

    /** Schema of the tables; each version of the projections has its own. */
    @WithDefault("rm_2")
    String schema();

    /** Most records folded in one transaction. */
    @WithDefault("5000")
    int batchRecordsMax();

    /**
     * Longest wait of a read that asks for a position with Min-Position and Prefer: wait; shorter
     * than the gateway's patience with an answer.
     */
    @WithDefault("25s")
    Duration waitMax();

    /** First pause after a failure; doubles up to the longest. */
    @WithDefault("200ms")
    Duration retryPause();

    /** Longest pause between attempts while the broker or the database is away. */
    @WithDefault("5s")
    Duration retryPauseMax();
}
