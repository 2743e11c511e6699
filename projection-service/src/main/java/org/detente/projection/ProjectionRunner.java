package org.detente.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The poll loop of one version: polls the log, has {@link BatchApplier} apply each batch, and after
 * any failure begins again from the cursor in the database. One platform thread; {@code wakeup()}
 * ends a poll.
 */
final class ProjectionRunner {
    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final Duration POLL_TIME = Duration.ofMillis(500);
    private static final Duration HELD_POLL_TIME = Duration.ofMillis(20);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);

    private final VersionSchema schema;
    private final EventLog log;
    private final BatchApplier applier;
    private final CursorTable cursors;
    private final AppliedSignal applied;
    private final ProjectionConfig config;
    private final ProjectionMetrics metrics;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private final Map<Integer, Long> nextOffsets = new HashMap<>();
    private volatile boolean hasRun;
    private volatile RunnerState state = new RunnerState.Starting();
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable LogPosition hold;

    ProjectionRunner(
            VersionSchema schema,
            EventLog log,
            BatchApplier applier,
            CursorTable cursors,
            AppliedSignal applied,
            ProjectionConfig config,
            ProjectionMetrics metrics) {
        this.schema = schema;
        this.log = log;
        this.applier = applier;
        this.cursors = cursors;
        this.applied = applied;
        this.config = config;
        this.metrics = metrics;
        this.thread = new Thread(this::run, "projection-runner-" + schema.name());
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        thread.join(CLOSE_TIME.toMillis());
    }

    /** Waits at a position until it is given another; null: waits nowhere. */
    void holdAt(@Nullable LogPosition position) {
        hold = position;
    }

    RunnerState state() {
        return state;
    }

    /** Whether the log has been reached since the start. */
    boolean hasRun() {
        return hasRun;
    }

    private void run() {
        Duration pause = config.retryPause();
        while (!stopped()) {
            try {
                follow();
            } catch (WakeupException stop) {
                LOG.debug("woken to stop");
            } catch (RefusedException refusal) {
                LOG.error(refusal.getMessage());
                state = new RunnerState.Refusing(String.valueOf(refusal.getMessage()));
                pause = config.retryPauseMax();
            } catch (SQLException | KafkaException | LogAwayException away) {
                LOG.warnf("cannot follow the log: %s; trying again in %s", away, pause);
                state = new RunnerState.Waiting(String.valueOf(away.getMessage()));
                pause = longer(pause);
            } catch (RuntimeException bug) {
                LOG.errorf(bug, "the poll loop failed; trying again in %s", pause);
                state = new RunnerState.Waiting("failed: " + bug.getClass().getSimpleName());
                pause = longer(pause);
            }
            if (metrics.takeProgress()) {
                pause = config.retryPause();
            }
            pauseFor(pause);
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(config.retryPauseMax()) > 0 ? config.retryPauseMax() : twice;
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void pauseFor(Duration pause) {
        try {
            boolean stop = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.tracef("stopping: %s", stop);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** Follows the log until it is told to stop or something fails. */
    private void follow() throws SQLException {
        EventLog.Identity identity = log.identity();
        checkLog(identity);
        nextOffsets.clear();
        try (KafkaConsumer<byte[], byte[]> polling = log.consumer(schema.name())) {
            consumer = polling;
            polling.subscribe(List.of(log.topic()), new SeekToCursor(polling, identity));
            while (!stopped()) {
                LogPosition waitAt = hold;
                pauseWhereReached(polling, waitAt);
                ConsumerRecords<byte[], byte[]> polled =
                        polling.poll(waitAt == null ? POLL_TIME : HELD_POLL_TIME);
                state = new RunnerState.Running();
                hasRun = true;
                if (!polled.isEmpty()) {
                    boolean all = applyBatch(identity, polled, waitAt);
                    if (!all) {
                        seek(polling, identity, polling.assignment());
                    }
                }
            }
        } finally {
            consumer = null;
        }
    }

    /** Partitions that have come to where the runner is to wait are not fetched. */
    private void pauseWhereReached(
            KafkaConsumer<byte[], byte[]> polling, @Nullable LogPosition waitAt) {
        if (waitAt == null) {
            polling.resume(polling.paused());
            return;
        }
        polling.pause(
                polling.assignment().stream()
                        .filter(partition ->
                                nextOffsets.getOrDefault(partition.partition(), 0L)
                                        >= limit(waitAt, partition.partition()))
                        .toList());
    }

    private static long limit(@Nullable LogPosition waitAt, int partition) {
        return waitAt == null
                ? Long.MAX_VALUE
                : waitAt.nextOffsets().getOrDefault(partition, Long.MAX_VALUE);
    }

    private void checkLog(EventLog.Identity identity) throws SQLException {
        LogPosition cursor = schema.transact(cursors::load);
        Optional<String> objection =
                LogGuard.objection(
                        cursor,
                        identity,
                        new LogGuard.Offsets(
                                log.beginOffsets(identity.partitions()),
                                log.endOffsets(identity.partitions())));
        if (objection.isPresent()) {
            throw new RefusedException(objection.get());
        }
    }

    /**
     * Applies what was polled; false when the position has to be read again, because someone else
     * has moved the cursor or because of records beyond where the runner is to wait.
     */
    private boolean applyBatch(
            EventLog.Identity identity,
            ConsumerRecords<byte[], byte[]> polled,
            @Nullable LogPosition waitAt)
            throws SQLException {
        PolledBatch batch =
                PolledBatch.from(
                        polled,
                        partition -> nextOffsets.getOrDefault(partition, 0L),
                        partition -> limit(waitAt, partition));
        if (batch.ranges().isEmpty()) {
            return false;
        }
        long begun = System.nanoTime();
        if (applier.apply(identity.topicId(), batch) == BatchApplier.Outcome.CURSOR_MOVED) {
            LOG.warn("another replica has moved the cursor; reading it again");
            metrics.cursorMoved();
            return false;
        }
        batch.ranges().forEach(range -> nextOffsets.put(range.partition(), range.to()));
        metrics.applied(batch, Duration.ofNanos(System.nanoTime() - begun));
        applied.signal();
        return batch.records() == polled.count();
    }

    private void seek(
            KafkaConsumer<byte[], byte[]> polling,
            EventLog.Identity identity,
            Collection<TopicPartition> partitions)
            throws SQLException {
        List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
        LogPosition cursor =
                schema.transact(transaction -> {
                    cursors.ensure(transaction, identity.topicId(), numbers);
                    return cursors.load(transaction);
                });
        for (TopicPartition partition : partitions) {
            long next = cursor.nextOffsets().getOrDefault(partition.partition(), 0L);
            nextOffsets.put(partition.partition(), next);
            polling.seek(partition, next);
        }
    }

    /** On every assignment the cursor in the database says where to read on. */
    private final class SeekToCursor implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> polling;
        private final EventLog.Identity identity;

        SeekToCursor(KafkaConsumer<byte[], byte[]> polling, EventLog.Identity identity) {
            this.polling = polling;
            this.identity = identity;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                seek(polling, identity, partitions);
            } catch (SQLException away) {
                throw new LogAwayException("the database is away", away);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> nextOffsets.remove(partition.partition()));
        }
    }

    /** The guard objects; only an operator can help. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String reason) {
            super(reason);
        }
    }
}
