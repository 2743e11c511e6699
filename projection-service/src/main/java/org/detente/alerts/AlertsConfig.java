package org.detente.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rules of alerts are evaluated. */
@ConfigMapping(prefix = "detente.alerts")
interface AlertsConfig {
    /** Whether this replica evaluates them; of those that do, one does at a time. */
    @WithDefault("true")
    boolean enabled();

    /** So long nothing more must have been applied before rules look at what was. */
    @WithDefault("2s")
    Duration settle();

    /** So long a look is put off at most while more and more is applied. */
    @WithDefault("30s")
    Duration settleMax();
}
