package org.detente.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.history.Entry;

/** Seeded histories of the log, and other ways in which the same events may arrive. */
final class Histories {
    static final int PARTITIONS = 12;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES_APART = 200;

    private Histories() {}

    /** {@code count} events in order of recording; positions are given when they are batched. */
    static List<LogRecord> any(long seed, int count) {
        List<LogRecord> history = new ArrayList<>();
        AnyEvent.stream(seed)
                .limit(count)
                .forEach(event ->
                        history.add(
                                first(
                                        event,
                                        BEGIN.plusSeconds(60L * MINUTES_APART * history.size()))));
        return history;
    }

    /** An event as first logged. */
    static LogRecord first(DiplomaticEvent event, Instant recorded) {
        byte[] body = EventCodec.canonical(event);
        UUID id = ContentId.of(body);
        return new LogRecord(id, id, new Entry.Content.First(event), body, recorded, "test", 0, 0);
    }

    static LogRecord amendment(Amendment amendment, Instant recorded) {
        byte[] body = AmendmentCodec.canonical(amendment);
        return new LogRecord(
                ContentId.of(body),
                amendment.event().uuid(),
                new Entry.Content.Amended(amendment),
                body,
                recorded,
                "test",
                0,
                0);
    }

    /**
     * The same with amendments mixed in, one for every three events: corrections by other events,
     * retractions, reinstatements, links; a quarter of them by authors who did not have the newest
     * version before them.
     */
    static List<LogRecord> amended(long seed, int count) {
        return new AnyAmendments(seed).into(any(seed, count));
    }

    /** The same events shuffled, a third of them twice, the copies recorded later. */
    static List<LogRecord> disturbed(List<LogRecord> history, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LogRecord> disturbed = new ArrayList<>(history);
        for (LogRecord item : history) {
            if (random.nextInt(3) == 0) {
                disturbed.add(
                        new LogRecord(
                                item.id(),
                                item.root(),
                                item.content(),
                                item.body(),
                                item.recorded().plusSeconds(random.nextInt(1, 100_000)),
                                "copy",
                                0,
                                0));
            }
        }
        Collections.shuffle(disturbed, Random.from(random));
        return disturbed;
    }

    /**
     * Splits into batches of random size whose records are spread over the partitions at random.
     */
    static List<PolledBatch> batches(List<LogRecord> records, long seed, int sizeMax) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] ends = new long[PARTITIONS];
        List<PolledBatch> batches = new ArrayList<>();
        int next = 0;
        while (next < records.size()) {
            int size = Math.min(random.nextInt(1, sizeMax + 1), records.size() - next);
            long[] begins = ends.clone();
            List<LogRecord> events = new ArrayList<>();
            for (LogRecord item : records.subList(next, next + size)) {
                int partition = random.nextInt(PARTITIONS);
                events.add(
                        new LogRecord(
                                item.id(),
                                item.root(),
                                item.content(),
                                item.body(),
                                item.recorded(),
                                item.recordedBy(),
                                partition,
                                ends[partition]++));
            }
            batches.add(new PolledBatch(ranges(begins, ends), events, List.of()));
            next += size;
        }
        return batches;
    }

    private static List<PolledBatch.Range> ranges(long[] begins, long[] ends) {
        List<PolledBatch.Range> ranges = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (ends[partition] > begins[partition]) {
                ranges.add(new PolledBatch.Range(partition, begins[partition], ends[partition]));
            }
        }
        return ranges;
    }
}
