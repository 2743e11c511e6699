package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the log has been reached for the first time, and for as long as nothing forbids to go
 * on. A broker that is away later does not make reads unready: they answer with what is there.
 */
@Readiness
@ApplicationScoped
class ProjectionHealth implements HealthCheck {
    private final Runners runners;

    ProjectionHealth(Runners runners) {
        this.runners = runners;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("projection");
        return switch (runners.state()) {
            case RunnerState.Starting _ -> response.down().withData("state", "starting").build();
            case RunnerState.Running _ -> response.up().withData("state", "running").build();
            case RunnerState.Waiting waiting ->
                    response.status(runners.hasRun())
                            .withData("state", "waiting")
                            .withData("reason", waiting.reason())
                            .build();
            case RunnerState.Refusing refusing ->
                    response.down()
                            .withData("state", "refusing")
                            .withData("reason", refusing.reason())
                            .build();
        };
    }
}
