package org.detente.gateway.standin;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the stand-ins before the gateway and tells it where they are. */
public final class StandInResource implements QuarkusTestResourceLifecycleManager {
    private final StandIns standIns = new StandIns(new StandIn(), new StandIn());

    @Override
    public Map<String, String> start() {
        return Map.of(
                "detente.upstream.event-service.url", standIns.eventService().url(),
                "detente.upstream.event-service.management-url", standIns.eventService().url(),
                "detente.upstream.projection-service.url", standIns.projectionService().url(),
                "detente.upstream.projection-service.management-url",
                        standIns.projectionService().url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(standIns, new TestInjector.MatchesType(StandIns.class));
    }

    @Override
    public void stop() {
        standIns.eventService().goAway();
        standIns.projectionService().goAway();
    }
}
