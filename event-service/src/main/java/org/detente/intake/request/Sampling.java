package org.detente.intake.request;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Traces are kept only where they can be sent to: when somebody named an endpoint. Otherwise every
 * request still has a trace id, which joins logs and answers, and nothing is exported.
 */
final class Sampling {
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    private static final String TRACES_ENDPOINT = "quarkus.otel.exporter.otlp.traces.endpoint";

    @Produces
    @Singleton
    static Sampler sampler() {
        return isNamed(ENDPOINT) || isNamed(TRACES_ENDPOINT)
                ? Sampler.parentBased(Sampler.alwaysOn())
                : Sampler.alwaysOff();
    }

    /** Quarkus has a default of its own, which is nobody's choice; its ordinal is the lowest. */
    private static boolean isNamed(String key) {
        ConfigValue value = ConfigProvider.getConfig().getConfigValue(key);
        return value.getValue() != null && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
