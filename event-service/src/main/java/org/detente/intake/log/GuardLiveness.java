package org.detente.intake.log;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Without its guard the process would never notice that the log came back: then restart it. */
@Liveness
@Singleton
class GuardLiveness implements HealthCheck {
    private final LogGuard guard;

    GuardLiveness(LogGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log-guard").status(guard.isWatching()).build();
    }
}
