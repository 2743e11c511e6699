package org.detente.gateway.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Inflater;
import org.detente.gateway.HttpTest;
import org.detente.gateway.standin.StandIn;
import org.detente.gateway.standin.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingTest extends HttpTest {
    private static final String BATCH = "/api/v1/events/batch";

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

    @BeforeEach
    void event_service_answers_each_line_at_once() {
        standIns.eventService().on("POST", BATCH, this::answerEachLine);
    }

    @Test
    void the_first_line_is_answered_before_the_last_one_is_sent() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.head(
                    "POST",
                    BATCH,
                    "Transfer-Encoding: chunked",
                    "Content-Type: application/x-ndjson");
            wire.chunk("one\n".getBytes(UTF_8));
            assertThat(arrived.poll(5, TimeUnit.SECONDS)).isEqualTo("one");

            Wire.Head head = wire.readHead();
            assertThat(head.status()).isEqualTo(200);
            assertThat(new String(wire.readChunk(), UTF_8)).isEqualTo("accepted one\n");

            wire.chunk("two\n".getBytes(UTF_8));
            assertThat(new String(wire.readChunk(), UTF_8)).isEqualTo("accepted two\n");

            wire.lastChunk();
            assertThat(wire.readChunk()).isEmpty();
        }
    }

    @Test
    void a_compressed_answer_still_arrives_line_by_line() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.head(
                    "POST",
                    BATCH,
                    "Transfer-Encoding: chunked",
                    "Content-Type: application/x-ndjson",
                    "Accept-Encoding: gzip");
            wire.chunk("one\n".getBytes(UTF_8));
            Wire.Head head = wire.readHead();
            assertThat(head.headers())
                    .containsEntry("content-encoding", "gzip")
                    .containsEntry("vary", "Accept-Encoding");

            Unzipped unzipped = new Unzipped(wire);
            assertThat(unzipped.read("accepted one\n".length())).isEqualTo("accepted one\n");
            wire.chunk("two\n".getBytes(UTF_8));
            assertThat(unzipped.read("accepted two\n".length())).isEqualTo("accepted two\n");
            wire.lastChunk();
        }
    }

    @Test
    void a_stream_of_changes_arrives_as_it_is_told_uncompressed_and_outlives_the_time_for_answers()
            throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        CompletableFuture<Void> left = new CompletableFuture<>();
        standIns.projectionService()
                .on("GET", "/api/v1/stream", exchange -> tellUntilGone(exchange, told, left));
        try (Wire wire = new Wire(gateway)) {
            wire.head("GET", "/api/v1/stream", "Accept-Encoding: gzip", "Last-Event-ID: abc");
            told.add("id: 1\n\n");
            Wire.Head head = wire.readHead();
            assertThat(head.headers())
                    .containsEntry("content-type", "text/event-stream")
                    .containsEntry("x-accel-buffering", "no")
                    .containsEntry("transfer-encoding", "chunked");
            assertThat(head.headers().getOrDefault("content-encoding", "identity"))
                    .isEqualTo("identity");
            assertThat(new String(wire.readChunk(), UTF_8)).isEqualTo("id: 1\n\n");
            // for longer than an answer may take to begin, or either side may say nothing
            for (int number = 2; number <= 6; number++) {
                String next = "id: " + number + "\n\n";
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600));
                told.add(next);
                assertThat(new String(wire.readChunk(), UTF_8)).isEqualTo(next);
            }
            assertThat(standIns.projectionService().nextSeen().headers().getFirst("Last-Event-ID"))
                    .isEqualTo("abc");
        }
        // whoever leaves is noticed by the service
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!left.isDone() && System.nanoTime() < deadline) {
            told.add("id: 7\n\n");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(left).isDone();
    }

    private static void tellUntilGone(
            HttpExchange exchange, BlockingQueue<String> told, CompletableFuture<Void> left)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(told.take().getBytes(UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            left.complete(null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * 100,000 lines, 20 MB: far more than all buffers on the way, so each side must hold the other
     * back.
     */
    @Test
    void a_large_batch_flows_both_ways_at_once() throws Exception {
        int lines = 50_000;
        byte[] line = ("x".repeat(199) + "\n").getBytes(UTF_8);
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", BATCH, "Content-Length: " + (long) lines * line.length);
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> {
                        try {
                            for (int i = 0; i < lines; i++) {
                                wire.raw(line);
                            }
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    });

            assertThat(wire.readHead().status()).isEqualTo(200);
            long answered = 0;
            for (byte[] chunk = wire.readChunk(); chunk.length > 0; chunk = wire.readChunk()) {
                answered += new String(chunk, UTF_8).chars().filter(c -> c == '\n').count();
            }
            assertThat(answered).isEqualTo(lines);
            sending.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_service_that_does_not_read_holds_the_client_back() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        standIns.eventService()
                .on(
                        "POST",
                        BATCH,
                        exchange -> {
                            go.join();
                            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                            StandIn.send(exchange, 200, "text/plain", "read");
                        });
        byte[] piece = new byte[1024 * 1024];
        long size = 96L * piece.length;
        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", BATCH, "Content-Length: " + size);
            LinkedBlockingQueue<Integer> sent = new LinkedBlockingQueue<>();
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> {
                        try {
                            for (int i = 0; i < 96; i++) {
                                wire.raw(piece);
                                sent.add(i);
                            }
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    });
            int passed = 0;
            while (sent.poll(700, TimeUnit.MILLISECONDS) != null) {
                passed++;
            }

            assertThat(passed).as("MiB that disappeared into buffers").isLessThan(48);

            go.complete(null);
            sending.get(20, TimeUnit.SECONDS);
            assertThat(wire.readHead().status()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_goes_away_ends_the_work_of_the_service() throws Exception {
        CompletableFuture<String> fate = new CompletableFuture<>();
        standIns.projectionService()
                .on(
                        "GET",
                        "/api/v1/events",
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            try {
                                for (int i = 0; i < 1_000_000; i++) {
                                    exchange.getResponseBody().write(new byte[4096]);
                                    exchange.getResponseBody().flush();
                                }
                                fate.complete("wrote everything");
                            } catch (IOException e) {
                                fate.complete("cut off");
                            }
                        });

        try (Wire wire = new Wire(gateway)) {
            wire.head("GET", "/api/v1/events");
            wire.readHead();
            wire.readChunk();
        }

        assertThat(fate.get(5, TimeUnit.SECONDS)).isEqualTo("cut off");
    }

    @Test
    void a_client_that_goes_away_in_the_middle_of_a_batch_ends_it() throws Exception {
        CompletableFuture<String> fate = new CompletableFuture<>();
        standIns.eventService()
                .on(
                        "POST",
                        BATCH,
                        exchange -> {
                            try {
                                answerEachLine(exchange);
                                fate.complete("ended well");
                            } catch (IOException e) {
                                fate.complete("cut off");
                            }
                        });

        try (Wire wire = new Wire(gateway)) {
            wire.head("POST", BATCH, "Transfer-Encoding: chunked");
            wire.chunk("one\n".getBytes(UTF_8));
            wire.readHead();
        }

        assertThat(fate.get(5, TimeUnit.SECONDS)).isEqualTo("cut off");
    }

    @Test
    void the_batch_over_http_1_0_is_refused_because_its_answer_could_not_flow() throws IOException {
        try (Wire wire = new Wire(gateway)) {
            wire.raw(
                    ("POST " + BATCH + " HTTP/1.0\r\nContent-Length: 4\r\n\r\none\n")
                            .getBytes(UTF_8));
            assertThat(wire.readHead().status()).isEqualTo(400);
        }
    }

    private void answerEachLine(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try (BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(exchange.getRequestBody(), UTF_8));
                OutputStream answer = exchange.getResponseBody()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                arrived.add(line);
                String said = line.length() > 20 ? "accepted" : "accepted " + line;
                answer.write((said + "\n").getBytes(UTF_8));
                answer.flush();
            }
        }
    }

    /** Unzips what has arrived so far, as a browser does. */
    private static final class Unzipped {
        private static final int GZIP_HEADER = 10;
        private final Wire wire;
        private final Inflater inflater = new Inflater(true);
        private boolean started;

        Unzipped(Wire wire) {
            this.wire = wire;
        }

        String read(int length) throws Exception {
            byte[] text = new byte[length];
            int filled = 0;
            while (filled < length) {
                int more = inflater.inflate(text, filled, length - filled);
                filled += more;
                if (more == 0) {
                    byte[] chunk = wire.readChunk();
                    int skip = started ? 0 : GZIP_HEADER;
                    started = true;
                    inflater.setInput(chunk, skip, chunk.length - skip);
                }
            }
            return new String(text, UTF_8);
        }
    }
}
