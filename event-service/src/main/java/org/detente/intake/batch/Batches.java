package org.detente.intake.batch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.detente.intake.IntakeConfig;
import org.detente.intake.decision.Amendments;
import org.detente.intake.decision.Intake;
import org.detente.intake.request.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Lets a limited number of batches run at a time, since each holds a window full of lines. Made at
 * the start, so that its meters are there before the first batch.
 */
@Startup
@Singleton
class Batches {
    private final Intake intake;
    private final Amendments amendments;
    private final IntakeConfig.Intake config;
    private final Semaphore places;
    private final Counter lines;

    Batches(Intake intake, Amendments amendments, IntakeConfig config, MeterRegistry meters) {
        this.intake = intake;
        this.amendments = amendments;
        this.config = config.intake();
        this.places = new Semaphore(this.config.batchesMax());
        this.lines =
                Counter.builder("detente.batch.lines")
                        .description("Lines of batches that were answered")
                        .register(meters);
        Gauge.builder("detente.batches.running", places, this::running)
                .description("Batches under way")
                .register(meters);
    }

    private int running(Semaphore free) {
        return config.batchesMax() - free.availablePermits();
    }

    StallWatch watch() {
        return new StallWatch(config.stallTimeout(), System::nanoTime);
    }

    int max() {
        return config.batchesMax();
    }

    Counter lines() {
        return lines;
    }

    /** A new batch, not started yet; empty when as many as allowed are under way. */
    Optional<Batch> begin(InputStream body, @Nullable String traceparent) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        Window window = new Window(config.windowLines(), (int) config.windowSize().asLongValue());
        LineReader reader = new LineReader(body, ReadingStage.LINE_SIZE_MAX_BYTES);
        return Optional.of(
                new Batch(reader, intake, amendments, traceparent, window, places::release));
    }
}
