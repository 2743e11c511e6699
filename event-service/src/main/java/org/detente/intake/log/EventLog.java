package org.detente.intake.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.detente.intake.IntakeConfig;
import org.jspecify.annotations.Nullable;

/** Appends events to the log. The only way in. */
@Singleton
public class EventLog {
    private static final Duration[] BUCKETS =
            LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final LogGuard guard;
    private final LogProducer producer;
    private final Stamps stamps;
    private final String topic;
    private final String recordedBy;
    private final Timer appends;

    EventLog(
            LogGuard guard,
            LogProducer producer,
            Stamps stamps,
            IntakeConfig config,
            MeterRegistry meters) {
        this.guard = guard;
        this.producer = producer;
        this.stamps = stamps;
        this.topic = config.log().topic();
        this.recordedBy = config.intake().recordedBy();
        this.appends =
                Timer.builder("detente.append")
                        .description("From handing an event to the producer to the log's answer")
                        .serviceLevelObjectives(BUCKETS)
                        .register(meters);
    }

    /** Whether appends may be tried. */
    public LogState state() {
        return guard.state();
    }

    /** A point in the log that covers nothing yet. Only for positions that the log gave. */
    public LogVector vector() {
        return new LogVector(guard.topicId());
    }

    /**
     * Appends one event; the future always completes, normally and within the delivery time-out.
     *
     * @param traceparent W3C trace context of the request, kept with the record
     */
    public CompletableFuture<Append> append(Draft draft, @Nullable String traceparent) {
        return switch (guard.state()) {
            case LogState.Ready _ -> send(draft, traceparent);
            case LogState.Away _ -> CompletableFuture.completedFuture(new Append.NotWritten());
            case LogState.Refusing _ -> CompletableFuture.completedFuture(new Append.Refused());
        };
    }

    private CompletableFuture<Append> send(Draft draft, @Nullable String traceparent) {
        Instant recordedAt = stamps.next();
        CompletableFuture<Append> end = new CompletableFuture<>();
        Thread sender = Thread.currentThread();
        Timer.Sample sample = Timer.start();
        try {
            producer.send(
                    EventRecord.of(topic, draft, recordedAt, recordedBy, traceparent),
                    (metadata, failure) -> {
                        sample.stop(appends);
                        boolean queued = Thread.currentThread() != sender;
                        end.complete(endOf(metadata, failure, recordedAt, queued));
                    });
        } catch (KafkaException notQueued) {
            end.complete(failed(notQueued, false));
        }
        return end;
    }

    private Append endOf(
            @Nullable RecordMetadata metadata,
            @Nullable Exception failure,
            Instant recordedAt,
            boolean queued) {
        // without an offset: a repeat that the broker recognised, but not where it stands
        if (failure == null && metadata != null && metadata.hasOffset()) {
            return new Append.Written(
                    new LogPosition(metadata.partition(), metadata.offset()), recordedAt);
        }
        return failed(failure == null ? new KafkaException("no position") : failure, queued);
    }

    private Append failed(Exception failure, boolean queued) {
        if (failure instanceof RecordTooLargeException) {
            return new Append.TooLarge();
        }
        guard.suspect(failure);
        boolean neverTaken =
                failure instanceof AuthorizationException
                        || failure instanceof AuthenticationException;
        return queued && !neverTaken ? new Append.Unknown() : new Append.NotWritten();
    }
}
