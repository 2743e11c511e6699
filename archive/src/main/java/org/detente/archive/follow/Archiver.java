package org.detente.archive.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.log.LogClients;
import org.detente.archive.log.Records;
import org.detente.archive.log.TopicAdmin;
import org.detente.archive.log.TopicFacts;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * One stay with a topic and a store, from opening the archive to the first failure. Everything it
 * knows it has read from the archive, so beginning again after a failure loses and repeats nothing.
 */
final class Archiver {
    private static final Duration POLL_TIME = Duration.ofMillis(250);

    private final Store store;
    private final LogClients clients;
    private final Limits limits;
    private final Duration checkInterval;
    private final ArchiveProgress progress;
    private final Clock clock;
    private final Map<Integer, PartitionWriter> writers = new TreeMap<>();
    private Instant lastComplete;

    Archiver(
            Store store,
            LogClients clients,
            Limits limits,
            Duration checkInterval,
            ArchiveProgress progress,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.limits = limits;
        this.checkInterval = checkInterval;
        this.progress = progress;
        this.clock = clock;
        this.lastComplete = clock.instant();
    }

    /** Why the archiver could not even begin; it begins again after a pause. */
    static final class NoTopicException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoTopicException(String message) {
            super(message);
        }
    }

    /**
     * Follows the topic until told to stop, and writes what it still has.
     *
     * @param begun is told the topic's id when the archive was opened and mended
     */
    void follow(BooleanSupplier stopped, Consumer<String> begun) {
        store.own();
        store.probe();
        try (TopicAdmin admin = clients.admin();
                KafkaConsumer<byte[], byte[]> consumer = clients.consumer()) {
            Origin origin = open(admin);
            assign(consumer, origin);
            begun.accept(origin.topicId());
            Instant checked = clock.instant();
            while (!stopped.getAsBoolean()) {
                poll(consumer, admin, origin);
                write(admin, origin, clock.instant());
                tellLag(consumer);
                if (!checked.plus(checkInterval).isAfter(clock.instant())) {
                    check(admin, origin);
                    checked = clock.instant();
                }
            }
            flushAll(admin, origin);
        }
    }

    private Origin open(TopicAdmin admin) {
        try {
            Optional<Origin> known = store.read(Names.ORIGIN).map(Origin::read);
            Map<Integer, PartitionEnd> ends = new TreeMap<>();
            for (int each = 0; each < known.map(Origin::partitions).orElse(0); each++) {
                ends.put(each, PartitionEnd.read(store, each));
            }
            TopicFacts topic = admin.describe().orElseThrow(() -> missing(known));
            Map<Integer, Long> nextOffsets = new TreeMap<>();
            ends.forEach((partition, end) -> nextOffsets.put(partition, end.nextOffset()));
            Guard.refusal(known, nextOffsets, topic)
                    .ifPresent(remedy -> {
                        throw new RefusedException(remedy);
                    });
            Origin origin = Origin.of(topic.name(), topic.id(), topic.partitions());
            if (!known.equals(Optional.of(origin))) {
                store.write(Names.ORIGIN, origin.toBytes());
            }
            for (int each = 0; each < origin.partitions(); each++) {
                begin(origin, each, ends.get(each));
            }
            return origin;
        } catch (DamagedException damage) {
            throw new RefusedException(
                    "the archive %s is damaged (%s): ./detente verify lists everything that is wrong. Keep it for restoring what is whole, and give the archiver a new, empty store"
                            .formatted(store.location(), damage.getMessage()));
        }
    }

    private void begin(Origin origin, int partition, @Nullable PartitionEnd known) {
        PartitionEnd end = known == null ? PartitionEnd.read(store, partition) : known;
        end.repairs().forEach(repair -> repair.mend(store));
        writers.put(
                partition,
                new PartitionWriter(
                        store, origin, partition, limits, progress, end, clock.instant()));
    }

    private RuntimeException missing(Optional<Origin> known) {
        return known.<RuntimeException>map(origin -> new RefusedException(Guard.gone(origin)))
                .orElseGet(() ->
                        new NoTopicException(
                                "topic %s does not exist yet".formatted(clients.topic())));
    }

    private void assign(KafkaConsumer<byte[], byte[]> consumer, Origin origin) {
        List<TopicPartition> partitions = new ArrayList<>();
        writers.keySet().forEach(each -> partitions.add(new TopicPartition(origin.topic(), each)));
        consumer.assign(partitions);
        writers.forEach((each, writer) ->
                consumer.seek(new TopicPartition(origin.topic(), each), writer.nextOffset()));
    }

    private void poll(KafkaConsumer<byte[], byte[]> consumer, TopicAdmin admin, Origin origin) {
        try {
            Instant now = clock.instant();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_TIME)) {
                writerOf(record.partition()).take(Records.from(record), now);
            }
        } catch (OffsetOutOfRangeException lost) {
            // a look at the topic tells why: made anew, truncated, or rid of its beginning
            check(admin, origin);
            throw new RefusedException(
                    "the topic no longer has the offsets %s that the archive needs next: records were deleted or the topic was truncated. Make a new topic and restore the archive into it"
                            .formatted(lost.offsetOutOfRangePartitions()));
        }
    }

    private PartitionWriter writerOf(int partition) {
        PartitionWriter writer = writers.get(partition);
        if (writer == null) {
            throw new IllegalStateException("partition " + partition + " was never assigned");
        }
        return writer;
    }

    private void write(TopicAdmin admin, Origin origin, Instant now) {
        if (writers.values().stream().anyMatch(writer -> writer.isFlushDue(now))) {
            flushAll(admin, origin);
        }
        for (PartitionWriter writer : writers.values()) {
            if (writer.isCloseDue(now)) {
                writer.close();
            }
        }
    }

    /**
     * Asks for the topic's id after reading and before writing: had the topic been made anew in
     * between, records of the new one would get into the archive of the old one.
     */
    private void flushAll(TopicAdmin admin, Origin origin) {
        if (writers.values().stream().allMatch(writer -> writer.gatheredRecords() == 0)) {
            return;
        }
        if (!admin.id().equals(Optional.of(origin.topicId()))) {
            check(admin, origin);
        }
        Instant now = clock.instant();
        writers.values().forEach(writer -> writer.flush(now));
    }

    private void check(TopicAdmin admin, Origin origin) {
        TopicFacts topic = admin.describe().orElseThrow(() -> missing(Optional.of(origin)));
        Map<Integer, Long> nextOffsets = new TreeMap<>();
        writers.forEach((partition, writer) -> nextOffsets.put(partition, writer.nextOffset()));
        Guard.refusal(Optional.of(origin), nextOffsets, topic)
                .ifPresent(remedy -> {
                    throw new RefusedException(remedy);
                });
        if (topic.partitions() > origin.partitions()) {
            throw new NoTopicException(
                    "topic %s has got more partitions: opening the archive again"
                            .formatted(topic.name()));
        }
    }

    private void tellLag(KafkaConsumer<byte[], byte[]> consumer) {
        long lag = 0;
        OptionalLong oldest = OptionalLong.empty();
        for (Map.Entry<Integer, PartitionWriter> each : writers.entrySet()) {
            PartitionWriter writer = each.getValue();
            lag += writer.gatheredRecords();
            lag +=
                    consumer.currentLag(new TopicPartition(clients.topic(), each.getKey()))
                            .orElse(0);
            OptionalLong unwritten = writer.oldestUnwrittenMillis();
            if (unwritten.isPresent()
                    && (oldest.isEmpty() || unwritten.getAsLong() < oldest.getAsLong())) {
                oldest = unwritten;
            }
        }
        if (lag == 0) {
            lastComplete = clock.instant();
            progress.lags(0, -1);
        } else {
            progress.lags(lag, oldest.orElse(lastComplete.toEpochMilli()));
        }
    }
}
