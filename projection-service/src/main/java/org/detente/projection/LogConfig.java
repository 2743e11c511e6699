package org.detente.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The log that this service reads. */
@ConfigMapping(prefix = "detente.log")
public interface LogConfig {
    /** Topic of the events. */
    @WithDefault("detente.events.v1")
    String topic();
}
