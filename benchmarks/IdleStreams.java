import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Arguments: state.json of a running stack, COUNT. */
public class IdleStreams {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MEASURED = List.of("api-gateway", "projection-service");
    private static final Duration QUIET = Duration.ofSeconds(35);

    private final URI url;
    private final Map<String, Long> pids = new TreeMap<>();
    private final AtomicInteger beating = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicLong heartbeats = new AtomicLong();
    private volatile CountDownLatch heard = new CountDownLatch(0);

    IdleStreams(JsonNode state) {
        url = URI.create(state.get("url").textValue());
        MEASURED.forEach(
                name -> pids.put(name, state.at("/processes/" + name + "/pid").longValue()));
    }

    public static void main(String[] arguments) throws Exception {
        IdleStreams run = new IdleStreams(JSON.readTree(Files.readString(Path.of(arguments[0]))));
        run.measure(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void measure(int count) throws Exception {
        // code and pools that the first streams need are not the price of a stream
        List<Socket> first = open(10);
        awaitBeating(10);
        Map<String, Long> before = rss();
        print("before", before);
        List<Socket> streams = new ArrayList<>(first);
        streams.addAll(open(count - first.size()));
        awaitBeating(count);
        print("opened", rss());
        heartbeats.set(0);
        Thread.sleep(QUIET);
        Map<String, Long> after = rss();
        print("after " + QUIET.toSeconds() + " s", after);
        long more = sum(after) - sum(before);
        System.out.printf(
                "cost      %,d KiB for %,d idle streams, %.1f KiB each; %,d heartbeats, %d broken%n",
                more, count, (double) more / count, heartbeats.get(), broken.get());
        // the first ones find code that is not compiled yet
        for (int number = 1; number <= 5; number++) {
            heard = new CountDownLatch(count);
            long begun = System.nanoTime();
            log();
            boolean all = heard.await(20, TimeUnit.SECONDS);
            System.out.printf(
                    "heard     %s of %,d, the last %d ms after event %d was sent%n",
                    all ? "all" : count - heard.getCount(),
                    count,
                    (System.nanoTime() - begun) / 1_000_000,
                    number);
        }
        for (Socket stream : streams) {
            stream.close();
        }
    }

    private List<Socket> open(int count) throws IOException {
        List<Socket> streams = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Socket socket = new Socket(url.getHost(), url.getPort());
            socket.getOutputStream()
                    .write(
                            ("GET /api/v1/stream HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> read(socket));
            streams.add(socket);
        }
        return streams;
    }

    private void read(Socket socket) {
        boolean begun = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream()), 512)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: heartbeat")) {
                    heartbeats.incrementAndGet();
                    if (!begun) {
                        begun = true;
                        beating.incrementAndGet();
                    }
                } else if (line.startsWith("event: change")) {
                    heard.countDown();
                }
            }
            broken.incrementAndGet();
        } catch (IOException closed) {
            broken.incrementAndGet();
        }
    }

    private void awaitBeating(int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (beating.get() < count) {
            if (broken.get() > 0 || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d streams opened, %d broken".formatted(beating.get(), count, broken.get()));
            }
            Thread.sleep(50);
        }
    }

    private void log() throws IOException, InterruptedException {
        String event =
                """
                {"kind":"statement","occurred":"2016-12-16","title":"Measured at %d","tone":"demand",
                 "speaker":{"actor":"RUS","name":"Nobody"},"participants":[{"actor":"JPN","role":"initiator"},{"actor":"RUS","role":"target"}],
                 "sources":[{"citation":"benchmark","reliability":"F","credibility":6}]}
                """
                        .formatted(System.nanoTime());
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(url.resolve("/api/v1/events"))
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(event))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Resident memory of each process, in KiB. */
    private Map<String, Long> rss() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Map.Entry<String, Long> process : pids.entrySet()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.getValue() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    sizes.put(process.getKey(), Long.valueOf(line.replaceAll("\\D", "")));
                }
            }
        }
        return sizes;
    }

    private static long sum(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void print(String when, Map<String, Long> sizes) {
        System.out.printf("%-12s", when);
        sizes.forEach((name, size) -> System.out.printf("%s %,d KiB   ", name, size));
        System.out.println();
    }
}
