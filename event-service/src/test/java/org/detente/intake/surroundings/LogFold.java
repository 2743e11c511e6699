package org.detente.intake.surroundings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.amendment.Version;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.wire.WireRegistry;
import org.jspecify.annotations.Nullable;

/** Follows the log and knows how every event in it stands, as the projection-service does. */
final class LogFold implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("log-fold").unstarted(this::follow);
    private final Map<EventId, List<Entry>> entriesByRoot = new HashMap<>();
    private final Map<EventId, EventId> roots = new HashMap<>();
    private final Map<Integer, Long> nextOffsets = new HashMap<>();

    LogFold(String bootstrapServers) {
        consumer = consumer(bootstrapServers);
        consumer.assign(
                consumer.partitionsFor(LogContents.TOPIC).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList());
        thread.start();
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        // Kafka finds its own classes through the thread, which may be one of the HTTP server's.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LogFold.class.getClassLoader());
        try {
            return new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "earliest"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void follow() {
        try (consumer) {
            while (true) {
                take(consumer.poll(Duration.ofSeconds(1)));
            }
        } catch (WakeupException closed) {
            // no more questions
        }
    }

    private synchronized void take(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Entry entry = Entry.from(record);
            EventId root = new EventId(record.key());
            List<Entry> entries = entriesByRoot.computeIfAbsent(root, _ -> new ArrayList<>());
            if (entries.stream().noneMatch(known -> known.id().equals(entry.id()))) {
                entries.add(entry);
                entries.sort(Comparator.comparing(Entry::recorded).thenComparing(Entry::id));
            }
            roots.put(entry.id(), root);
            nextOffsets.put(record.partition(), record.offset() + 1);
        }
        notifyAll();
    }

    /** Whether it got there in time. */
    synchronized boolean await(Map<Integer, Long> wanted, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.entrySet().stream()
                .allMatch(entry ->
                        nextOffsets.getOrDefault(entry.getKey(), 0L) >= entry.getValue())) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** How the event stands that has the id, or that the entry of that id is about. */
    synchronized Optional<Folded> find(String id) {
        EventId root = roots.get(new EventId(id));
        List<Entry> entries = root == null ? null : entriesByRoot.get(root);
        return root == null || entries == null || entries.getFirst().amendment() != null
                ? Optional.empty()
                : Optional.of(Folded.of(root, entries));
    }

    /** The events that the log held before some offsets, as first logged: id and content. */
    synchronized Map<String, First> firstBefore(Map<Integer, Long> offsets) {
        Map<String, First> found = new HashMap<>();
        entriesByRoot.forEach((root, entries) -> {
            Entry first = entries.getFirst();
            String[] place = first.position().split(":", -1);
            long end = offsets.getOrDefault(Integer.valueOf(place[0]), 0L);
            if (first.amendment() == null && Long.parseLong(place[1]) < end) {
                found.put(root.value(), new First(first.position(), first.title()));
            }
        });
        return found;
    }

    /** An event as first logged. */
    record First(String position, String title) {}

    @Override
    public void close() {
        consumer.wakeup();
    }

    /** A record of the log; without an amendment it is the event itself. */
    private record Entry(
            EventId id,
            String recorded,
            @Nullable Amendment amendment,
            UUID contentId,
            String title,
            String position) {
        static Entry from(ConsumerRecord<String, byte[]> record) {
            Amendment amendment =
                    WireRegistry.amendmentKindOf(header(record, "ce_type")).isPresent()
                            ? AmendmentCodec.decode(record.value())
                            : null;
            byte[] content =
                    amendment instanceof Correction correction
                            ? EventCodec.canonical(correction.content())
                            : record.value();
            return new Entry(
                    new EventId(header(record, "ce_id")),
                    header(record, "ce_time"),
                    amendment,
                    ContentId.of(content),
                    amendment == null ? EventCodec.decode(content).common().title() : "",
                    record.partition() + ":" + record.offset());
        }

        private static String header(ConsumerRecord<String, byte[]> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /** What the entries of an event come to, the latest of those that raced last. */
    record Folded(
            EventId event,
            String state,
            Version version,
            List<EventId> entries,
            UUID contentId,
            Set<Link> links,
            String position) {
        private static Folded of(EventId root, List<Entry> entries) {
            Set<EventId> heads = new TreeSet<>();
            entries.forEach(entry -> heads.add(entry.id()));
            UUID contentId = entries.getFirst().contentId();
            boolean retracted = false;
            Set<Link> links = new LinkedHashSet<>();
            for (Entry entry : entries) {
                if (entry.amendment() != null) {
                    heads.removeAll(new HashSet<>(entry.amendment().supersedes()));
                }
                switch (entry.amendment()) {
                    case null -> {}
                    case Correction _ -> contentId = entry.contentId();
                    case Retraction _ -> retracted = true;
                    case Reinstatement _ -> retracted = false;
                    case Link link -> {
                        links.removeIf(each ->
                                each.other().equals(link.other())
                                        && each.relation() == link.relation());
                        if (link.action() == Link.Action.ADD) {
                            links.add(link);
                        }
                    }
                }
            }
            boolean merged =
                    links.stream().anyMatch(link -> link.relation() == Link.Relation.SAME_AS);
            return new Folded(
                    root,
                    retracted ? "retracted" : merged ? "merged" : "live",
                    Version.of(heads),
                    entries.stream().map(Entry::id).toList(),
                    contentId,
                    links,
                    entries.getLast().position());
        }
    }
}
