package org.detente.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is streamed. */
@ConfigMapping(prefix = "detente.stream")
interface StreamConfig {
    /** Streams that this replica keeps open at a time; the next one is told to come back later. */
    @WithDefault("1000")
    int streamsMax();

    /** Time between two heartbeats; well below what proxies take for a dead connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Records of the log that a stream goes back over at its beginning; from further: reset. */
    @WithDefault("10000")
    int replayRecordsMax();

    /** Batches that wait for a slow reader; with one more they all give way to a reset. */
    @WithDefault("64")
    int waitingBatchesMax();
}
