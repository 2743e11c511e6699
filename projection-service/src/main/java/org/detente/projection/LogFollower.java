package org.detente.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log from the cursor in the database on: polls, and has {@link BatchApplier} apply
 * each batch. Whatever fails is thrown; following again begins at the cursor.
 */
final class LogFollower {
    private static final Logger LOG = Logger.getLogger(LogFollower.class);
    private static final Duration POLL_TIME = Duration.ofMillis(500);
    private static final Duration HELD_POLL_TIME = Duration.ofMillis(20);

    /** So long a version that nobody reads gathers what comes, into one transaction. */
    private static final Duration GATHER_TIME = Duration.ofMillis(500);

    /** So many times as long as a batch took it gives way at most: a rebuild comes to an end. */
    private static final int WAY = 3;

    private final VersionSchema schema;
    private final EventLog log;
    private final BatchApplier applier;
    private final CursorTable cursors;
    private final AppliedSignal applied;
    private final ProjectionConfig config;
    private final ProjectionMetrics metrics;
    private final Precedence precedence;

    private final Map<Integer, Long> nextOffsets = new HashMap<>();
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable LogPosition hold;
    private volatile boolean serving;
    private volatile boolean stopped;

    LogFollower(
            VersionSchema schema,
            EventLog log,
            BatchApplier applier,
            CursorTable cursors,
            AppliedSignal applied,
            ProjectionConfig config,
            ProjectionMetrics metrics,
            Precedence precedence) {
        this.schema = schema;
        this.log = log;
        this.applier = applier;
        this.cursors = cursors;
        this.applied = applied;
        this.config = config;
        this.metrics = metrics;
        this.precedence = precedence;
    }

    /** Ends a poll that is under way, and all following from now on. */
    void stop() {
        stopped = true;
        KafkaConsumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
    }

    /** Waits at a position until it is given another; null: waits nowhere. */
    void holdAt(@Nullable LogPosition position) {
        hold = position;
    }

    /** Whether this is the version that is read; what comes is then applied without delay. */
    void serves(boolean now) {
        serving = now;
    }

    /**
     * Follows until it is told to stop or something fails.
     *
     * @param polled is told after every poll
     */
    void follow(Runnable polled) throws SQLException {
        EventLog.Identity identity = log.identity();
        checkLog(identity);
        nextOffsets.clear();
        try (KafkaConsumer<byte[], byte[]> polling = log.consumer(schema.name())) {
            consumer = polling;
            polling.subscribe(List.of(log.topic()), new SeekToCursor(polling, identity));
            while (!stopped) {
                LogPosition waitAt = hold;
                pauseWhereReached(polling, nextOffsets, waitAt);
                ConsumerRecords<byte[], byte[]> records =
                        polling.poll(waitAt == null ? POLL_TIME : HELD_POLL_TIME);
                polled.run();
                if (!records.isEmpty()) {
                    long begun = System.nanoTime();
                    boolean all = applyBatch(identity, records, waitAt);
                    if (!all) {
                        seek(polling, identity, polling.assignment());
                    }
                    giveWay(records.count() < config.batchRecordsMax(), begun);
                }
            }
        } finally {
            consumer = null;
        }
    }

    /**
     * Waits for more where little came, and for the version that is read where that is late; unless
     * somebody reads this version or waits for it.
     *
     * @param begunNanos when the last batch was begun
     */
    private void giveWay(boolean little, long begunNanos) {
        long done = System.nanoTime();
        long wayMax = WAY * (done - begunNanos);
        while (!serving && hold == null && !stopped) {
            long waited = System.nanoTime() - done;
            boolean gathers = little && waited < GATHER_TIME.toNanos();
            boolean yields = precedence.isLate() && waited < wayMax;
            if (!gathers && !yields) {
                return;
            }
            LockSupport.parkNanos(HELD_POLL_TIME.toNanos());
        }
    }

    /**
     * Partitions that have come to where the runner is to wait are not fetched, all others are;
     * those too that have waited until they were told to wait further on.
     */
    static void pauseWhereReached(
            Consumer<?, ?> polling, Map<Integer, Long> nextOffsets, @Nullable LogPosition waitAt) {
        Set<TopicPartition> reached =
                polling.assignment().stream()
                        .filter(partition ->
                                nextOffsets.getOrDefault(partition.partition(), 0L)
                                        >= limit(waitAt, partition.partition()))
                        .collect(Collectors.toSet());
        polling.resume(
                polling.paused().stream()
                        .filter(partition -> !reached.contains(partition))
                        .toList());
        polling.pause(reached);
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
            throw new LogRefusedException(objection.get());
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
        if (serving) {
            precedence.applied(firstAppended(polled));
        }
        return batch.records() == polled.count();
    }

    private static Instant firstAppended(ConsumerRecords<byte[], byte[]> records) {
        long first = Long.MAX_VALUE;
        for (ConsumerRecord<byte[], byte[]> each : records) {
            first = Math.min(first, each.timestamp());
        }
        return Instant.ofEpochMilli(first);
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
}
