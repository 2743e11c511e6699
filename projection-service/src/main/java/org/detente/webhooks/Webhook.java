package org.detente.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An address that is told of alerts. */
record Webhook(UUID id, int version, Instant savedAt, Draft draft) {
    /**
     * What its author wrote.
     *
     * @param secret empty: that of the version before
     * @param rules the rules whose alerts are sent; empty for all
     */
    record Draft(String name, String url, Optional<String> secret, Optional<List<UUID>> rules) {}

    String etag() {
        return id + "-" + version;
    }
}
