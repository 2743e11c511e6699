package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.system.chaos.OnFaultStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas share the partitions; a stream of either tells of what both apply. */
@OnFaultStack
@EnabledIfSystemProperty(
        named = "tests.long",
        matches = "true",
        disabledReason = "starts a second replica; run ./detente test --long")
class StreamIT {
    private static final int EVENTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_stream_of_either_replica_tells_of_every_event(Stack stack, @TempDir Path directory)
            throws Exception {
        try (ProjectionReplica second =
                ProjectionReplica.start(stack, Map.of(), directory.resolve("second.log"))) {
            second.awaitCaughtUp();
            BlockingQueue<String> first = listen(stack.url());
            BlockingQueue<String> other = listen(second.url());
            Set<String> logged = new TreeSet<>();
            AnyEvent.compact(4711)
                    .limit(EVENTS)
                    .forEach(event -> logged.add(log(stack, EventCodec.canonical(event))));
            assertThat(logged).hasSize(EVENTS);
            assertThat(heard(first)).isEqualTo(logged);
            assertThat(heard(other)).isEqualTo(logged);
        }
    }

    /** Lines of a stream that has begun. */
    private BlockingQueue<String> listen(String url) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(
                        HttpRequest.newBuilder(URI.create(url + "/api/v1/stream")).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual()
                .start(() -> {
                    try (BufferedReader reader =
                            new BufferedReader(
                                    new InputStreamReader(
                                            response.body(), StandardCharsets.UTF_8))) {
                        reader.lines().forEach(lines::add);
                    } catch (IOException gone) {
                        lines.add("gone");
                    }
                });
        while (!"event: heartbeat".equals(lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))) {
            assertThat(response.statusCode()).isEqualTo(200);
        }
        return lines;
    }

    private static Set<String> heard(BlockingQueue<String> lines) throws InterruptedException {
        Set<String> ids = new TreeSet<>();
        while (ids.size() < EVENTS) {
            String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(line).as("after %d events", ids.size()).isNotNull();
            if (line.startsWith("data: {\"type\":\"created\"")) {
                ids.add(line.replaceFirst(".*\"entry\":\"([^\"]+)\".*", "$1"));
            }
        }
        return ids;
    }

    private String log(Stack stack, byte[] event) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.url() + "/api/v1/events"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                        .build();
        try {
            String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return answer.replaceFirst("(?s).*?\"id\" ?: ?\"([^\"]+)\".*", "$1");
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
