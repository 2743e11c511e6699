package org.detente.event.codec;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.detente.event.DiplomaticEvent;
import org.detente.event.fixture.AnyEvent;
import org.detente.event.reference.DefaultCameo;

/**
 * Prints how many events one core reads and writes in a second of its time. No test: figures depend
 * on the machine. The best of several rounds counts, the earlier ones warm up.
 */
final class CodecSpeed {
    private static final int EVENTS = 50_000;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CodecSpeed() {}

    public static void main(String[] args) {
        measure("compact", AnyEvent.compact(1));
        measure("rich", AnyEvent.stream(1));
    }

    private static void measure(String name, Stream<DiplomaticEvent> source) {
        List<DiplomaticEvent> events = source.limit(EVENTS).toList();
        List<byte[]> bodies = events.stream().map(EventCodec::canonical).toList();
        long bytes = bodies.stream().mapToLong(body -> body.length).sum();
        System.out.printf(Locale.ROOT, "%s events, %d bytes on average%n", name, bytes / EVENTS);
        time("decode", bodies, EventCodec::decode);
        time("parse", bodies, EventCodec::parse);
        time("canonical", events, EventCodec::canonical);
        time("default cameo", events, DefaultCameo::of);
    }

    private static <T> void time(String what, List<T> inputs, Consumer<T> action) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            inputs.forEach(action);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        System.out.printf(
                Locale.ROOT, "  %-14s %,9.0f events/s%n", what, inputs.size() / (best / 1e9));
    }
}
