package org.detente.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counters of the poll loop. */
@ApplicationScoped
public class ProjectionMetrics {
    private final Counter records;
    private final Counter undecodable;
    private final Counter cursorMoved;
    private final Timer batches;
    private final AtomicBoolean progress = new AtomicBoolean();

    ProjectionMetrics(MeterRegistry registry) {
        this.records =
                Counter.builder("detente.projection.records")
                        .description("Records applied, repeats included")
                        .register(registry);
        this.undecodable =
                Counter.builder("detente.projection.undecodable")
                        .description("Records parked because they are no events")
                        .register(registry);
        this.cursorMoved =
                Counter.builder("detente.projection.cursor.moved")
                        .description(
                                "Batches given up because another replica had moved the cursor")
                        .register(registry);
        this.batches =
                Timer.builder("detente.projection.batch")
                        .description("Time to apply one batch in one transaction")
                        .register(registry);
    }

    void applied(PolledBatch batch, Duration time) {
        records.increment(batch.events().size());
        undecodable.increment(batch.undecodable().size());
        batches.record(time);
        progress.set(true);
    }

    void cursorMoved() {
        cursorMoved.increment();
    }

    /** Whether anything was applied since the last call. */
    boolean takeProgress() {
        return progress.getAndSet(false);
    }
}
