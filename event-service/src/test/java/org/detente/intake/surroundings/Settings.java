package org.detente.intake.surroundings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.detente.intake.IntakeConfig;

/** Settings without the service: defaults, and what a test says. */
public final class Settings {
    private Settings() {}

    public static IntakeConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(IntakeConfig.class)
                .build()
                .getConfigMapping(IntakeConfig.class);
    }
}
