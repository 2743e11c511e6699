package org.detente.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counters of what is sent to webhooks. */
@ApplicationScoped
class WebhookMetrics {
    private final MeterRegistry registry;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An attempt that was written down, and whether another one follows. */
    void attempted(Delivery.Attempt attempt, boolean last) {
        String result = attempt.arrived() ? "delivered" : last ? "given-up" : "to-be-retried";
        registry.counter("detente.webhooks.attempts", "result", result).increment();
    }
}
