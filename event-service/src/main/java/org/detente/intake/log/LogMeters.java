package org.detente.intake.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows what the guard found: one gauge per state, 1 for the present one. */
@Singleton
class LogMeters {
    private static final String NAME = "detente.log.guard";

    private final LogGuard guard;
    private final MeterRegistry meters;

    LogMeters(LogGuard guard, MeterRegistry meters) {
        this.guard = guard;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        register("ready", LogState.Ready.class);
        register("away", LogState.Away.class);
        register("refusing", LogState.Refusing.class);
    }

    private void register(String label, Class<? extends LogState> state) {
        Gauge.builder(NAME, guard, source -> state.isInstance(source.state()) ? 1 : 0)
                .description("1 for the state that the guard of the log is in")
                .tag("state", label)
                .register(meters);
    }
}
