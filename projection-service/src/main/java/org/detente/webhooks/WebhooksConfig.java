package org.detente.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How alerts are sent to webhooks. */
@ConfigMapping(prefix = "detente.webhooks")
interface WebhooksConfig {
    /** Whether this replica sends; any number of them may. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Whether addresses of this machine and of private networks may be called. Whoever can keep a
     * webhook can then reach what this service can reach.
     */
    @WithDefault("false")
    boolean privateTargetsAllowed();

    /** Whether alerts may be sent over http, where anybody on the way reads them. */
    @WithDefault("false")
    boolean plainHttpAllowed();

    /** How often a message is tried before it is given up. */
    @WithDefault("8")
    int attemptsMax();

    /** Pause after the first attempt; each one is four times as long, more or less a fifth. */
    @WithDefault("5s")
    Duration retryPause();

    /** Longest pause between attempts. */
    @WithDefault("6h")
    Duration retryPauseMax();

    /** How long a message that has arrived or was given up stays in the log of deliveries. */
    @WithDefault("30d")
    Duration kept();

    /** Longest wait for a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Longest wait for the whole answer. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** Bytes of an answer that are read; with more the connection is closed. */
    @WithDefault("16384")
    int answerBytesMax();
}
