package org.detente.archive.restore;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.detente.archive.check.Findings;
import org.detente.archive.check.Found;
import org.detente.archive.check.PartitionReader;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.log.LogClients;
import org.detente.archive.log.Records;
import org.detente.archive.log.TopicAdmin;
import org.detente.archive.log.TopicFacts;
import org.detente.archive.log.TopicRecords;
import org.detente.archive.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./detente restore}: publishes an archive into an empty topic, partition by partition in
 * the original order. A topic that holds a beginning of exactly this archive is gone on with, so an
 * interrupted restore is simply run again.
 */
public final class Restoration {
    private final Store store;
    private final PrintStream out;

    public Restoration(Store store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    /** Why nothing was restored; what to do is in the message. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** Returns the number of records that the topic now holds. */
    public long into(Function<String, LogClients> clients) {
        Origin origin = origin();
        LogClients log = clients.apply(origin.topic());
        TopicFacts topic = topic(log);
        mayHold(topic, origin);
        Map<Integer, Long> archived = checkChain(origin);
        checkBeginning(topic, origin, archived, log);
        long there = topic.ends().values().stream().mapToLong(Long::longValue).sum();
        long all = archived.values().stream().mapToLong(Long::longValue).sum();
        out.println(
                there == 0
                        ? "restoring %d records into %s".formatted(all, topic.name())
                        : "going on after %d of %d records".formatted(there, all));
        publish(origin, topic, log, new Progress(out, there, all));
        confirm(topic(log), archived);
        out.println("restore: %s holds the %d records of the archive".formatted(topic.name(), all));
        return all;
    }

    private Origin origin() {
        try {
            return store.read(Names.ORIGIN)
                    .map(Origin::read)
                    .orElseThrow(() ->
                            new RefusedException(
                                    "%s is no archive: it has no %s"
                                            .formatted(store.location(), Names.ORIGIN)));
        } catch (DamagedException damage) {
            throw new RefusedException(
                    "%s of %s is damaged: %s"
                            .formatted(Names.ORIGIN, store.location(), damage.getMessage()));
        }
    }

    private static TopicFacts topic(LogClients clients) {
        try (TopicAdmin admin = clients.admin()) {
            return admin.describe()
                    .orElseThrow(() ->
                            new RefusedException(
                                    "topic %s does not exist: start a new home with ./detente up --no-data --home NEW, or make the topic as deploy/README.md says"
                                            .formatted(clients.topic())));
        }
    }

    private static void mayHold(TopicFacts topic, Origin origin) {
        if (topic.partitions() != origin.partitions()) {
            throw new RefusedException(
                    "topic %s has %d partitions, the archive %d: an event would part from what is said about it. Make the topic with %d partitions"
                            .formatted(
                                    topic.name(),
                                    topic.partitions(),
                                    origin.partitions(),
                                    origin.partitions()));
        }
        if (topic.begins().values().stream().anyMatch(begin -> begin > 0)) {
            throw new RefusedException(
                    "topic %s held records before and lost them: restore needs a new topic"
                            .formatted(topic.name()));
        }
    }

    /** Reads all of the archive before the first record is published; records by partition. */
    private Map<Integer, Long> checkChain(Origin origin) {
        Findings findings = new Findings();
        Map<Integer, Long> records = new TreeMap<>();
        for (int each = 0; each < origin.partitions(); each++) {
            records.put(
                    each,
                    new PartitionReader(store, origin, each, findings).read(_ -> {}).records());
        }
        findings.notes().forEach(note -> out.println("note: " + note));
        if (!findings.isClean()) {
            findings.faults().forEach(fault -> out.println("FAULT: " + fault));
            throw new RefusedException(
                    "the archive %s has %d faults, and nothing was restored"
                            .formatted(store.location(), findings.faultCount()));
        }
        return records;
    }

    private void checkBeginning(
            TopicFacts topic, Origin origin, Map<Integer, Long> archived, LogClients clients) {
        try (KafkaConsumer<byte[], byte[]> consumer = clients.readerToTheEnd()) {
            archived.forEach((partition, records) -> {
                if (topic.end(partition) > records) {
                    throw notEmpty(topic, partition, records);
                }
                if (topic.end(partition) > 0) {
                    checkBeginning(topic, origin, partition, consumer);
                }
            });
        }
    }

    private void checkBeginning(
            TopicFacts topic,
            Origin origin,
            int partition,
            KafkaConsumer<byte[], byte[]> consumer) {
        TopicRecords there = new TopicRecords(consumer, topic, partition);
        AtomicReference<Optional<LogRecord>> next = new AtomicReference<>(there.next());
        read(
                origin,
                partition,
                found -> {
                    LogRecord present = next.get().orElse(null);
                    if (present != null) {
                        if (!present.saysTheSameAs(found.record())) {
                            throw notEmpty(topic, partition, present.offset());
                        }
                        next.set(there.next());
                    }
                });
    }

    private static RefusedException notEmpty(TopicFacts topic, int partition, long offset) {
        return new RefusedException(
                "topic %s is not empty: offset %d of partition %d is no record of this archive. Restore into a new topic: ./detente up --no-data --home NEW, then ./detente restore --archive … --home NEW"
                        .formatted(topic.name(), offset, partition));
    }

    private void publish(Origin origin, TopicFacts topic, LogClients clients, Progress progress) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            for (int each = 0; each < origin.partitions(); each++) {
                Skipping skipping = new Skipping(topic.end(each));
                read(
                        origin,
                        each,
                        found -> {
                            if (skipping.skips()) {
                                return;
                            }
                            stopOn(failure.get());
                            var _ =
                                    producer.send(
                                            Records.to(topic.name(), found.record()),
                                            (_, failed) -> {
                                                if (failed == null) {
                                                    progress.published();
                                                } else {
                                                    failure.compareAndSet(null, failed);
                                                }
                                            });
                        });
            }
            producer.flush();
        }
        stopOn(failure.get());
    }

    private static void stopOn(@Nullable Exception failed) {
        if (failed != null) {
            throw new RefusedException(
                    "the broker did not take everything (%s): run restore again, it goes on from there"
                            .formatted(failed.getMessage()));
        }
    }

    /** Reads again what was checked before; a fault now stops in front of it. */
    private void read(Origin origin, int partition, Consumer<Found> record) {
        Findings findings = new Findings();
        var _ =
                new PartitionReader(store, origin, partition, findings)
                        .read(found -> {
                            stopOn(findings);
                            record.accept(found);
                        });
        stopOn(findings);
    }

    private static void stopOn(Findings findings) {
        if (!findings.isClean()) {
            throw new RefusedException(
                    "the archive has changed meanwhile: " + findings.faults().getFirst());
        }
    }

    private static void confirm(TopicFacts topic, Map<Integer, Long> archived) {
        List<String> others = new ArrayList<>();
        archived.forEach((partition, records) -> {
            if (topic.end(partition) != records) {
                others.add(
                        "partition %d has %d records, the archive %d"
                                .formatted(partition, topic.end(partition), records));
            }
        });
        if (!others.isEmpty()) {
            throw new RefusedException(
                    "the topic holds more than the archive: %s. Something else wrote to it during the restore; every record of the archive is there"
                            .formatted(String.join(", ", others)));
        }
    }

    /** Counts down what is there already. */
    private static final class Skipping {
        private long left;

        private Skipping(long left) {
            this.left = left;
        }

        private boolean skips() {
            boolean skip = left > 0;
            left--;
            return skip;
        }
    }
}
