package org.detente.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The poll loop: polls the log, has {@link BatchApplier} apply each batch, and after any failure
 * begins again from the cursor in the database. One platform thread; {@code wakeup()} ends a poll.
 */
@ApplicationScoped
public class ProjectionRunner {
    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final Duration POLL_TIME = Duration.ofMillis(500);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);

    private final EventLog log;
    private final BatchApplier applier;
    private final CursorTable cursors;
    private final DataSource dataSource;
    private final AppliedSignal applied;
    private final ProjectionConfig config;
    private final ProjectionMetrics metrics;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "projection-runner");
    private final Map<Integer, Long> nextOffsets = new HashMap<>();
    private volatile boolean hasRun;
    private volatile RunnerState state = new RunnerState.Starting();
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    ProjectionRunner(
            EventLog log,
            BatchApplier applier,
            CursorTable cursors,
            DataSource dataSource,
            AppliedSignal applied,
            ProjectionConfig config,
            ProjectionMetrics metrics) {
        this.log = log;
        this.applier = applier;
        this.cursors = cursors;
        this.dataSource = dataSource;
        this.applied = applied;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        thread.join(CLOSE_TIME.toMillis());
    }

    public RunnerState state() {
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
        try (KafkaConsumer<byte[], byte[]> polling = log.consumer()) {
            consumer = polling;
            polling.subscribe(List.of(log.topic()), new SeekToCursor(polling, identity));
            while (!stopped()) {
                ConsumerRecords<byte[], byte[]> polled = polling.poll(POLL_TIME);
                state = new RunnerState.Running();
                hasRun = true;
                if (!polled.isEmpty() && !applyBatch(identity, polled)) {
                    seek(polling, identity, polling.assignment());
                }
            }
        } finally {
            consumer = null;
        }
    }

    private void checkLog(EventLog.Identity identity) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            LogPosition cursor = cursors.load(connection);
            Optional<String> objection =
                    LogGuard.objection(cursor, identity, log.endOffsets(identity.partitions()));
            if (objection.isPresent()) {
                throw new RefusedException(objection.get());
            }
        }
    }

    /** False when the cursor was not where we thought: then it must be read again. */
    private boolean applyBatch(EventLog.Identity identity, ConsumerRecords<byte[], byte[]> polled)
            throws SQLException {
        PolledBatch batch =
                PolledBatch.from(polled, partition -> nextOffsets.getOrDefault(partition, 0L));
        long begun = System.nanoTime();
        if (applier.apply(identity.topicId(), batch) == BatchApplier.Outcome.CURSOR_MOVED) {
            LOG.warn("another replica has moved the cursor; reading it again");
            metrics.cursorMoved();
            return false;
        }
        batch.ranges().forEach(range -> nextOffsets.put(range.partition(), range.to()));
        metrics.applied(batch, Duration.ofNanos(System.nanoTime() - begun));
        applied.signal();
        return true;
    }

    private void seek(
            KafkaConsumer<byte[], byte[]> polling,
            EventLog.Identity identity,
            Collection<TopicPartition> partitions)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            cursors.ensure(
                    connection,
                    identity.topicId(),
                    partitions.stream().map(TopicPartition::partition).toList());
            LogPosition cursor = cursors.load(connection);
            for (TopicPartition partition : partitions) {
                long next = cursor.nextOffsets().getOrDefault(partition.partition(), 0L);
                nextOffsets.put(partition.partition(), next);
                polling.seek(partition, next);
            }
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
