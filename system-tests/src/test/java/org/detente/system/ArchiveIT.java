package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a packaged stack: verified, damaged, and restored into a new home. */
class ArchiveIT {
    private static final int EVENTS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path directory = Path.of("");
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void what_was_logged_is_archived_verified_and_restored_to_the_same_checksums()
            throws Exception {
        Path home = directory.resolve("first");
        JsonNode checksums;
        try (Stack stack = Stack.up(home, "--no-data")) {
            checksums = checksums(stack, log(stack));
            Eventually.within(
                    PATIENCE, () -> run("verify", "--home", home.toString()).status() == 0);
            Path open = someOpenSegment(home);
            byte[] whole = Files.readAllBytes(open);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 0x55;
            Files.write(open, flipped);
            Answer damaged = run("verify", "--home", home.toString());
            assertThat(damaged.status()).isEqualTo(1);
            assertThat(damaged.output())
                    .contains("FAULT: " + home.resolve("archive").relativize(open));
            Files.write(open, whole);
        }
        Path archive = home.resolve("archive");
        Path anew = directory.resolve("second");
        try (Stack stack = Stack.up(anew, "--no-data")) {
            String into = anew.toString();
            Answer restored = run("restore", "--archive", archive.toString(), "--home", into);
            assertThat(restored.status()).as(restored.output()).isZero();
            assertThat(restored.output())
                    .contains("holds the %d records of the archive".formatted(EVENTS));
            Eventually.within(PATIENCE, () -> lag(stack) == 0);
            assertThat(checksums(stack, "")).isEqualTo(checksums);
            assertThat(checksums.has("events") || checksums.size() > 2).isTrue();
            Answer again = run("restore", "--archive", archive.toString(), "--home", into);
            assertThat(again.output()).contains("going on after %1$d of %1$d".formatted(EVENTS));
        }
    }

    /** The position after the last event. */
    private String log(Stack stack) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        AnyEvent.compact(77)
                .limit(EVENTS)
                .forEach(event ->
                        lines.append(
                                        new String(
                                                EventCodec.canonical(event),
                                                StandardCharsets.UTF_8))
                                .append('\n'));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.url() + "/api/v1/events/batch"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                        .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode summary =
                new ObjectMapper().readTree(answer.lines().toList().getLast()).get("summary");
        assertThat(summary.get("accepted").intValue()).isEqualTo(EVENTS);
        return summary.get("logPosition").textValue();
    }

    private static Path someOpenSegment(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("archive"))) {
            return files.filter(file -> file.endsWith("open.ndjson.zst")).findFirst().orElseThrow();
        }
    }

    private JsonNode checksums(Stack stack, String position)
            throws IOException, InterruptedException {
        return get(stack.url() + "/api/v1/admin/checksum", position).get("checksums");
    }

    private long lag(Stack stack) throws IOException, InterruptedException {
        JsonNode freshness = get(stack.url() + "/api/v1/freshness", "");
        boolean hasAll = LogEnd.records(stack.port("broker")) == EVENTS;
        return hasAll ? freshness.path("lagRecords").asLong(-1) : -1;
    }

    private JsonNode get(String address, String position) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!position.isEmpty()) {
            request.header("Min-Position", position).header("Prefer", "wait=60");
        }
        return new ObjectMapper()
                .readTree(
                        client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /** What a command said, and how it ended. */
    private record Answer(int status, String output) {}

    private static Answer run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Stack.ROOT.resolve("detente").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
