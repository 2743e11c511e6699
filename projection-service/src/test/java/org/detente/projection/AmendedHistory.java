package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Kind;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.fixture.AnyEvent;
import org.detente.event.wire.RecordHeaders;

/**
 * An event that is corrected, retracted and reinstated, each in a batch of its own with other
 * events around it.
 *
 * @param event the one that is amended
 * @param records with the positions of the log; the event is the first
 */
record AmendedHistory(UUID event, List<LogRecord> records) {
    private static final long SEED = 23;
    private static final int OTHERS_BETWEEN = 4;
    private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

    static AmendedHistory of(Kind kind) {
        List<DiplomaticEvent> contents = AnyEvent.stream(SEED, kind).limit(2).toList();
        LogRecord first = Histories.first(contents.getFirst(), BEGIN);
        EventId event = EventId.from(first.id());
        LogRecord correction =
                Histories.amendment(
                        new Correction(event, List.of(event), "corrected", contents.getLast()),
                        BEGIN.plusSeconds(100_000));
        LogRecord retraction =
                Histories.amendment(
                        new Retraction(event, after(correction), "retracted"),
                        BEGIN.plusSeconds(200_000));
        LogRecord reinstatement =
                Histories.amendment(
                        new Reinstatement(event, after(retraction), "reinstated"),
                        BEGIN.plusSeconds(300_000));
        List<LogRecord> records = new ArrayList<>();
        List<LogRecord> others = Histories.any(SEED, 4 * OTHERS_BETWEEN);
        for (LogRecord item : List.of(first, correction, retraction, reinstatement)) {
            records.add(item);
            records.addAll(others.subList(0, OTHERS_BETWEEN));
            others = others.subList(OTHERS_BETWEEN, others.size());
        }
        return new AmendedHistory(first.id(), positioned(records));
    }

    private static List<EventId> after(LogRecord entry) {
        return List.of(EventId.from(entry.id()));
    }

    /** In log order in one partition, as the entries of one event are. */
    private static List<LogRecord> positioned(List<LogRecord> records) {
        List<LogRecord> positioned = new ArrayList<>();
        for (LogRecord item : records) {
            positioned.add(
                    new LogRecord(
                            item.id(),
                            item.root(),
                            item.content(),
                            item.body(),
                            item.recorded(),
                            item.recordedBy(),
                            0,
                            positioned.size()));
        }
        return positioned;
    }

    /** Four batches, each beginning with an entry about the event. */
    List<PolledBatch> batches() {
        List<PolledBatch> batches = new ArrayList<>();
        int size = OTHERS_BETWEEN + 1;
        for (int from = 0; from < records.size(); from += size) {
            batches.add(
                    new PolledBatch(
                            List.of(new PolledBatch.Range(0, from, from + size)),
                            records.subList(from, from + size),
                            List.of()));
        }
        return batches;
    }

    /** The same without a word about the event. */
    List<PolledBatch> withoutIt() {
        return batches().stream()
                .map(batch ->
                        new PolledBatch(
                                batch.ranges(),
                                batch.events().stream()
                                        .filter(item -> !item.root().equals(event))
                                        .toList(),
                                List.of()))
                .toList();
    }

    /** The same without the first record of the event: only its amendments. */
    List<PolledBatch> withoutFirst() {
        return batches().stream()
                .map(batch ->
                        new PolledBatch(
                                batch.ranges(),
                                batch.events().stream()
                                        .filter(item -> !item.id().equals(event))
                                        .toList(),
                                List.of()))
                .toList();
    }

    /** A record as it came from the log, of a type of the test's choice. */
    static ConsumerRecord<byte[], byte[]> asPolled(LogRecord item, String type) {
        ConsumerRecord<byte[], byte[]> polled =
                new ConsumerRecord<>(
                        "test", item.partition(), item.offset(), new byte[0], item.body());
        polled.headers()
                .add(RecordHeaders.ID, bytes(item.id().toString()))
                .add(RecordHeaders.TYPE, bytes(type))
                .add(RecordHeaders.RECORDED, bytes(item.recorded().toString()))
                .add(RecordHeaders.RECORDED_BY, bytes(item.recordedBy()));
        return polled;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
