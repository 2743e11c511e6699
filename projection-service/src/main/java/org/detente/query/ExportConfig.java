package org.detente.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers are written that are too long to be held as a whole. */
@ConfigMapping(prefix = "detente.exports")
interface ExportConfig {
    /**
     * Exports that this replica writes at a time, each with a database connection of its own until
     * its reader has all of it; the next one is told to come back later.
     */
    @WithDefault("4")
    int runningMax();
}
