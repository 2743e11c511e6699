package org.detente.archive.follow;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: what the topic takes now will be in the archive. */
@Readiness
@Singleton
class ArchiveReadiness implements HealthCheck {
    private final ArchiveRunner runner;
    private final ArchiveProgress progress;

    ArchiveReadiness(ArchiveRunner runner, ArchiveProgress progress) {
        this.runner = runner;
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("archive");
        return switch (runner.state()) {
            case ArchiverState.Following(String topicId) ->
                    response.up()
                            .withData("topicId", topicId)
                            .withData("lagRecords", progress.lagRecords())
                            .build();
            case ArchiverState.Starting() ->
                    response.down().withData("reason", "just starting").build();
            case ArchiverState.Waiting(String reason) ->
                    response.down().withData("reason", reason).build();
            case ArchiverState.StoreAway(String reason) ->
                    response.down().withData("store", reason).build();
            case ArchiverState.Refusing(String remedy) ->
                    response.down().withData("remedy", remedy).build();
        };
    }
}
