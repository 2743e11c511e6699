import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.fixture.AnyEvent;
import org.detente.event.wire.RecordHeaders;
import org.detente.event.wire.WireRegistry;

/** Arguments: state.json of a running stack, COUNT, SEED. */
public class RebuildUnderLoad {
    private static final String TOPIC = "detente.events.v1";
    private static final Pattern KEY =
            Pattern.compile("(\"(?:activity|deal|territory)\":\"[^\"]*)\"");
    private static final int WRITES_PER_SECOND = 200;
    private static final int READERS = 5;
    private static final int READS_PER_SECOND_EACH = 10;
    /** What appending a million events leaves to do, as statistics of tables, is no rebuild. */
    private static final Duration BEFORE = Duration.ofSeconds(90);

    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String projection;
    private final String broker;
    private volatile boolean enough;
    private volatile Throwable broken;

    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger failedWrites = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger failedReads = new AtomicInteger();
    private final AtomicInteger backwards = new AtomicInteger();
    /** Milliseconds from when a read was due to its answer, and how many took so long. */
    private final ConcurrentSkipListMap<Long, Integer> readMillis = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, Integer> before = new ConcurrentSkipListMap<>();
    private final AtomicReference<String> firstFailure = new AtomicReference<>("");

    RebuildUnderLoad(JsonNode state) {
        JsonNode processes = state.get("processes");
        url = state.get("url").textValue();
        projection = "http://127.0.0.1:" + processes.get("projection-service").get("port");
        broker = "127.0.0.1:" + processes.get("broker").get("port");
    }

    public static void main(String[] arguments) throws Exception {
        JsonNode state = JSON.readTree(Files.readString(Path.of(arguments[0])));
        RebuildUnderLoad run = new RebuildUnderLoad(state);
        run.load(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        run.rebuild(Long.parseLong(arguments[2]) + 1);
        System.exit(0);
    }

    private void load(int count, long seed) throws Exception {
        long begun = System.nanoTime();
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", broker,
                        "acks", "all",
                        "compression.type", "lz4",
                        "linger.ms", 20,
                        "batch.size", 1 << 18);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            Iterator<DiplomaticEvent> events = AnyEvent.compact(seed).iterator();
            for (int sent = 0; sent < count; sent++) {
                producer.send(
                        of(spread(events.next(), sent)),
                        (_, failure) -> broken = failure == null ? broken : failure);
            }
        }
        if (broken != null) {
            throw new IllegalStateException(broken);
        }
        System.out.printf("appended  %,d events, %,d/s%n", count, rate(count, begun));
        while (lag() > 0) {
            pause(Duration.ofMillis(200));
        }
        System.out.printf("applied   %,d records/s with the appending%n", rate(count, begun));
    }

    /**
     * Gives every thousand events activities, deals and territories of their own: those are folded
     * anew from all of their facts, and nobody has 30 projects with ten thousand facts each.
     */
    private static Parsed.Valid spread(DiplomaticEvent event, long number) {
        String text = new String(EventCodec.canonical(event), StandardCharsets.UTF_8);
        String own = KEY.matcher(text).replaceAll("$1-" + number / 1000 + "\"");
        if (EventCodec.parse(own.getBytes(StandardCharsets.UTF_8)) instanceof Parsed.Valid valid) {
            return valid;
        }
        throw new IllegalStateException(own);
    }

    /** The record that event-service would append. */
    private static ProducerRecord<String, byte[]> of(Parsed.Valid event) {
        String id = event.id().toString();
        ProducerRecord<String, byte[]> item = new ProducerRecord<>(TOPIC, id, event.canonical());
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        Map.of(
                        RecordHeaders.ID, id,
                        RecordHeaders.TYPE, WireRegistry.typeOf(event.event().kind()),
                        RecordHeaders.SOURCE, "/benchmarks",
                        RecordHeaders.RECORDED, now,
                        RecordHeaders.SPEC_VERSION, "1.0",
                        RecordHeaders.RECORDED_BY, "benchmark",
                        RecordHeaders.CONTENT_TYPE, "application/json")
                .forEach((name, value) ->
                        item.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return item;
    }

    private void rebuild(long seed) throws Exception {
        List<Thread> load = new ArrayList<>();
        load.add(Thread.startVirtualThread(() -> write(seed)));
        for (int reader = 0; reader < READERS; reader++) {
            load.add(Thread.startVirtualThread(this::read));
        }
        pause(BEFORE);
        before.putAll(readMillis);
        readMillis.clear();
        long begun = System.nanoTime();
        String schema = post(projection + "/internal/operator/rebuild").get("schema").textValue();
        JsonNode version = version(schema);
        long caughtUp = 0;
        while (version.get("state").textValue().equals("building")) {
            if (caughtUp == 0 && records(version, "recordsTotal") - records(version, "recordsDone") < 2000) {
                caughtUp = System.nanoTime();
            }
            pause(Duration.ofMillis(100));
            version = version(schema);
        }
        long done = System.nanoTime();
        long lag = lag();
        double lagSecondsMax = lagSecondsMax(AFTER);
        enough = true;
        for (Thread thread : load) {
            thread.join();
        }
        long end = caughtUp == 0 ? done : caughtUp;
        long records = records(version, "recordsDone");
        System.out.printf(
                "rebuilt   %,d records in %.1f s (%,d/s), compared and handed over in %.1f s: %s%n",
                records,
                (end - begun) / 1e9,
                records * 1_000_000_000L / Math.max(1, end - begun),
                (done - end) / 1e9,
                version.get("state").textValue() + version.path("note").asText(""));
        System.out.printf(
                "lag       %,d records right after, at most %.1f s from then on%n",
                lag, lagSecondsMax);
        System.out.printf("writes    %,d, %,d failed%n", writes.get(), failedWrites.get());
        System.out.printf(
                "reads     %,d, %,d failed, %,d went backwards %s%n",
                reads.get(), failedReads.get(), backwards.get(), firstFailure.get());
        System.out.printf("          before: %s; during and after: %s%n", of(before), of(readMillis));
    }

    private static String of(Map<Long, Integer> millis) {
        long all = millis.values().stream().mapToInt(Integer::intValue).sum();
        long passed = 0;
        long p50 = -1;
        long p99 = -1;
        long last = 0;
        for (Map.Entry<Long, Integer> entry : millis.entrySet()) {
            passed += entry.getValue();
            last = entry.getKey();
            p50 = p50 < 0 && passed * 2 >= all ? last : p50;
            p99 = p99 < 0 && passed * 100 >= all * 99 ? last : p99;
        }
        return "p50 %d ms, p99 %d ms, longest %d ms".formatted(p50, p99, last);
    }

    /** As many as are due, whether the answers come or not. */
    private void write(long seed) {
        Iterator<DiplomaticEvent> events = AnyEvent.compact(seed).iterator();
        Semaphore open = new Semaphore(1000);
        long begun = System.nanoTime();
        for (long number = 0; !enough; number++) {
            awaitTurn(begun + number * 1_000_000_000L / WRITES_PER_SECOND);
            byte[] body = spread(events.next(), number).canonical();
            open.acquireUninterruptibly();
            Thread.startVirtualThread(() -> {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(url + "/api/v1/events"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build();
                writes.incrementAndGet();
                try {
                    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                    if (status / 100 != 2) {
                        failedWrites.incrementAndGet();
                        firstFailure.compareAndSet("", "(a write: " + status + ")");
                    }
                } catch (IOException | InterruptedException failed) {
                    failedWrites.incrementAndGet();
                } finally {
                    open.release();
                }
            });
        }
    }

    /** One client: asks for no less than it has seen. */
    private void read() {
        Map<Integer, Long> seen = Map.of();
        String position = "";
        long begun = System.nanoTime();
        for (long number = 0; !enough; number++) {
            long due = begun + number * 1_000_000_000L / READS_PER_SECOND_EACH;
            awaitTurn(due);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                            URI.create(url + "/api/v1/relationships/JPN-RUS/temperature?on=2016-12-15"));
            if (!position.isEmpty()) {
                request.header("Min-Position", position).header("Prefer", "wait=5");
            }
            reads.incrementAndGet();
            try {
                HttpResponse<String> answer =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                readMillis.merge((System.nanoTime() - due) / 1_000_000, 1, Integer::sum);
                if (answer.statusCode() != 200) {
                    failedReads.incrementAndGet();
                    firstFailure.compareAndSet("", "(" + answer.statusCode() + " " + answer.body() + ")");
                    continue;
                }
                position = answer.headers().firstValue("Log-Position").orElseThrow();
                Map<Integer, Long> now = offsets(position);
                if (!seen.entrySet().stream()
                        .allMatch(entry -> now.getOrDefault(entry.getKey(), 0L) >= entry.getValue())) {
                    backwards.incrementAndGet();
                }
                seen = now;
            } catch (IOException | InterruptedException failed) {
                failedReads.incrementAndGet();
                firstFailure.compareAndSet("", "(" + failed + ")");
            }
        }
    }

    private static Map<Integer, Long> offsets(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        Map<Integer, Long> offsets = new HashMap<>();
        for (String pair : text.substring(text.indexOf(';') + 1).split(",")) {
            String[] parts = pair.split(":");
            offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
        return offsets;
    }

    private JsonNode version(String schema) throws IOException, InterruptedException {
        for (JsonNode version : get(projection + "/api/v1/admin/versions").get("versions")) {
            if (version.get("schema").textValue().equals(schema)) {
                return version;
            }
        }
        throw new IllegalStateException(schema + " is gone");
    }

    private static long records(JsonNode version, String field) {
        return version.path(field).asLong(Long.MAX_VALUE / 2);
    }

    private long lag() throws IOException, InterruptedException {
        return get(url + "/api/v1/freshness").path("lagRecords").asLong(Long.MAX_VALUE);
    }

    /** How long ago the read models last had everything, looked at for a while. */
    private double lagSecondsMax(Duration time) throws IOException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        double most = 0;
        while (System.nanoTime() < until) {
            most = Math.max(most, get(url + "/api/v1/freshness").path("lagSeconds").asDouble(1e9));
            pause(Duration.ofMillis(50));
        }
        return most;
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private JsonNode post(String address) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static long rate(long count, long begun) {
        return count * 1_000_000_000L / Math.max(1, System.nanoTime() - begun);
    }

    private static void awaitTurn(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void pause(Duration time) {
        awaitTurn(System.nanoTime() + time.toNanos());
    }
}
