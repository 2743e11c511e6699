package org.detente.archive.check;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.log.LogClients;
import org.detente.archive.log.TopicAdmin;
import org.detente.archive.log.TopicFacts;
import org.detente.archive.log.TopicRecords;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;

/**
 * {@code ./detente verify}: is the chain whole, is every record's id that of its content, and does
 * the archive hold everything that the topic holds.
 */
public final class Verification {
    private static final Duration CATCH_UP_PAUSE = Duration.ofMillis(200);
    private static final String ROW = "%9s %9s %10s %21s %6s  %s%n";

    private final Store store;
    private final Duration catchUpMax;
    private final PrintStream out;
    private final Findings findings = new Findings();
    private long records;

    /**
     * @param catchUpMax how long an archiver at work is waited for
     */
    public Verification(Store store, Duration catchUpMax, PrintStream out) {
        this.store = store;
        this.catchUpMax = catchUpMax;
        this.out = out;
    }

    /** The chain and the ids alone. */
    public Findings alone() {
        origin().ifPresent(origin -> {
            head(origin, "not compared with a topic");
            for (int each = 0; each < origin.partitions(); each++) {
                partition(origin, each, Comparison.NONE, "not compared");
            }
            strangers(origin);
        });
        return conclude();
    }

    /** The chain, the ids, and every record against the topic. */
    public Findings with(Function<String, LogClients> clients) {
        origin().ifPresent(origin -> {
            LogClients log = clients.apply(origin.topic());
            Optional<TopicFacts> topic = topicOf(origin, log);
            head(origin, topic.isPresent() ? "compared with the topic" : "not comparable");
            if (topic.isPresent()) {
                awaitArchive(topic.get(), origin);
                compare(origin, topic.get(), log);
            } else {
                for (int each = 0; each < origin.partitions(); each++) {
                    partition(origin, each, Comparison.NONE, "not compared");
                }
            }
            strangers(origin);
        });
        return conclude();
    }

    private Optional<Origin> origin() {
        Optional<byte[]> bytes = store.read(Names.ORIGIN);
        if (bytes.isEmpty()) {
            findings.fault(store.location(), "is no archive: it has no " + Names.ORIGIN);
            return Optional.empty();
        }
        try {
            return Optional.of(Origin.read(bytes.get()));
        } catch (DamagedException damage) {
            findings.fault(Names.ORIGIN, String.valueOf(damage.getMessage()));
            return Optional.empty();
        }
    }

    private void head(Origin origin, String how) {
        out.println(
                "Archive %s of topic %s (id %s), %s"
                        .formatted(store.location(), origin.topic(), origin.topicId(), how));
        out.printf(ROW, "partition", "segments", "records", "offsets", "open", "result");
    }

    /** The topic if its records can be compared. */
    private Optional<TopicFacts> topicOf(Origin origin, LogClients clients) {
        try (TopicAdmin admin = clients.admin()) {
            Optional<TopicFacts> topic = admin.describe();
            if (topic.isEmpty()) {
                findings.fault("topic " + origin.topic(), "does not exist");
            } else if (!topic.get().id().equals(origin.topicId())) {
                findings.fault(
                        "topic " + origin.topic(),
                        "was made anew: its id is %s, the archive is of %s"
                                .formatted(topic.get().id(), origin.topicId()));
                return Optional.empty();
            } else if (topic.get().partitions() != origin.partitions()) {
                findings.fault(
                        "topic " + origin.topic(),
                        "has %d partitions, its archive %d"
                                .formatted(topic.get().partitions(), origin.partitions()));
            }
            return topic;
        }
    }

    /**
     * An archiver at work is always a moment behind; one that stands still shows as records missed.
     */
    private void awaitArchive(TopicFacts topic, Origin origin) {
        long deadline = System.nanoTime() + catchUpMax.toNanos();
        try {
            while (!reaches(topic, origin) && System.nanoTime() < deadline) {
                Thread.sleep(CATCH_UP_PAUSE);
            }
        } catch (DamagedException readBelow) {
            // the reader says where
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean reaches(TopicFacts topic, Origin origin) {
        for (int each = 0; each < origin.partitions(); each++) {
            if (PartitionEnd.read(store, each).nextOffset() < topic.end(each)) {
                return false;
            }
        }
        return true;
    }

    private void compare(Origin origin, TopicFacts topic, LogClients clients) {
        try (KafkaConsumer<byte[], byte[]> consumer = clients.readerToTheEnd()) {
            for (int each = 0; each < origin.partitions(); each++) {
                if (each >= topic.partitions()) {
                    partition(origin, each, Comparison.NONE, "not compared");
                    continue;
                }
                TopicRecords there = new TopicRecords(consumer, topic, each);
                partition(
                        origin,
                        each,
                        new Comparison.WithTopic(there, each, topic.end(each), findings),
                        "complete");
            }
        }
    }

    private void partition(Origin origin, int partition, Comparison comparison, String good) {
        long before = findings.faultCount();
        PartitionReader reader = new PartitionReader(store, origin, partition, findings);
        LineReader lines = reader.read(found -> checkId(found, comparison.compare(found)));
        comparison.end();
        records += lines.records();
        long faults = findings.faultCount() - before;
        String offsets =
                lines.records() == 0
                        ? "none"
                        : "%d to %d".formatted(lines.firstOffset(), lines.lastOffset());
        out.printf(
                ROW,
                partition,
                reader.segments(),
                lines.records(),
                offsets,
                lines.openRecords(),
                faults == 0 ? good : faults + " FAULTS");
    }

    /** A record that never was an event stays what it is: no fault when the topic has it so too. */
    private void checkId(Found found, Comparison.Outcome outcome) {
        LogRecord record = found.record();
        record.idFault()
                .ifPresent(fault -> {
                    if (outcome == Comparison.Outcome.SAME) {
                        findings.note(found.where(), "is no event, in the topic too: " + fault);
                    } else {
                        findings.fault(found.where(), fault);
                    }
                });
    }

    private void strangers(Origin origin) {
        String folder = Names.folder(origin.partitions());
        if (!store.list(folder).isEmpty()) {
            findings.fault(
                    folder,
                    "is there, but %s says %d partitions"
                            .formatted(Names.ORIGIN, origin.partitions()));
        }
    }

    private Findings conclude() {
        findings.notes().forEach(note -> out.println("note: " + note));
        findings.faults().forEach(fault -> out.println("FAULT: " + fault));
        long more = findings.faultCount() - findings.faults().size();
        if (more > 0) {
            out.println("and %d more faults".formatted(more));
        }
        out.println(
                findings.isClean()
                        ? "verify: %d records, no fault".formatted(records)
                        : "verify: %d records, %d faults"
                                .formatted(records, findings.faultCount()));
        return findings;
    }
}
