package org.detente.archive.follow;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Without its thread the process would do nothing for ever: then restart it. */
@Liveness
@Singleton
class RunnerLiveness implements HealthCheck {
    private final ArchiveRunner runner;

    RunnerLiveness(ArchiveRunner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("archive-runner").status(runner.isRunning()).build();
    }
}
