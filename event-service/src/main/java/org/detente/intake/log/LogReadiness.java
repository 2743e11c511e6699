package org.detente.intake.log;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: an append would be taken now. */
@Readiness
@Singleton
class LogReadiness implements HealthCheck {
    private final LogGuard guard;

    LogReadiness(LogGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("log");
        return switch (guard.state()) {
            case LogState.Ready ready -> response.up().withData("topicId", ready.topicId()).build();
            case LogState.Away away -> response.down().withData("reason", away.reason()).build();
            case LogState.Refusing refusing ->
                    response.down().withData("remedy", refusing.remedy()).build();
        };
    }
}
