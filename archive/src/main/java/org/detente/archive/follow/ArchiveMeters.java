package org.detente.archive.follow;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The archiver's metrics. */
@Singleton
class ArchiveMeters {
    private final ArchiveProgress progress;
    private final ArchiveRunner runner;
    private final MeterRegistry meters;
    private final Clock clock;

    ArchiveMeters(
            ArchiveProgress progress, ArchiveRunner runner, MeterRegistry meters, Clock clock) {
        this.progress = progress;
        this.runner = runner;
        this.meters = meters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("detente.archive.lag.records", progress, ArchiveProgress::lagRecords)
                .description("Records in the topic that are not in the archive")
                .register(meters);
        Gauge.builder(
                        "detente.archive.lag.seconds",
                        progress,
                        source -> source.lagSeconds(clock.millis()))
                .description("How long the oldest record that is not in the archive has waited")
                .register(meters);
        FunctionCounter.builder("detente.archive.records", progress, ArchiveProgress::records)
                .description("Records written since the start")
                .register(meters);
        FunctionCounter.builder("detente.archive.bytes", progress, ArchiveProgress::bytes)
                .description("Bytes written since the start, open and closed segments together")
                .baseUnit("bytes")
                .register(meters);
        FunctionCounter.builder("detente.archive.segments", progress, ArchiveProgress::segments)
                .description("Segments closed since the start")
                .register(meters);
        state("following", ArchiverState.Following.class);
        state("waiting", ArchiverState.Waiting.class);
        state("store-away", ArchiverState.StoreAway.class);
        state("refusing", ArchiverState.Refusing.class);
    }

    private void state(String label, Class<? extends ArchiverState> state) {
        Gauge.builder(
                        "detente.archive.state",
                        runner,
                        source -> state.isInstance(source.state()) ? 1 : 0)
                .description("1 for the state that the archiver is in")
                .tag("state", label)
                .register(meters);
    }
}
