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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a packaged stack: verified, damaged, and restored into a new home. */
@OnSharedStack
class ArchiveIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_flipped_byte_is_found(Stack stack) throws Exception {
        String home = stack.home().toString();
        Eventually.within(PATIENCE, () -> run("verify", "--home", home).status() == 0);
        Path open = someOpenSegment(stack.home());
        byte[] whole = Files.readAllBytes(open);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;
        Files.write(open, flipped);
        Answer damaged = run("verify", "--home", home);
        Files.write(open, whole);
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.output())
                .contains("FAULT: " + stack.home().resolve("archive").relativize(open));
    }

    @Test
    void what_is_restored_has_the_same_checksums(Stack stack, @TempDir Path directory)
            throws Exception {
        long records = LogEnd.records(stack.port("broker"));
        Eventually.within(PATIENCE, () -> lag(stack) == 0);
        JsonNode checksums = checksums(stack);
        assertThat(checksums.size()).isGreaterThan(2);
        String archive = stack.home().resolve("archive").toString();
        String into = directory.resolve("home").toString();
        Eventually.within(
                PATIENCE, () -> run("verify", "--home", stack.home().toString()).status() == 0);
        try (Stack anew = Stack.up(Path.of(into), "--no-data")) {
            Answer restored = run("restore", "--archive", archive, "--home", into);
            assertThat(restored.status()).as(restored.output()).isZero();
            assertThat(restored.output())
                    .contains("holds the %d records of the archive".formatted(records));
            Eventually.within(
                    PATIENCE,
                    () -> LogEnd.records(anew.port("broker")) == records && lag(anew) == 0);
            assertThat(checksums(anew)).isEqualTo(checksums);
            Answer again = run("restore", "--archive", archive, "--home", into);
            assertThat(again.output()).contains("going on after %1$d of %1$d".formatted(records));
        }
    }

    private static Path someOpenSegment(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("archive"))) {
            return files.filter(file -> file.endsWith("open.ndjson.zst")).findFirst().orElseThrow();
        }
    }

    private JsonNode checksums(Stack stack) throws IOException, InterruptedException {
        return get(stack.url() + "/api/v1/admin/checksum").get("checksums");
    }

    private long lag(Stack stack) throws IOException, InterruptedException {
        return get(stack.url() + "/api/v1/freshness").path("lagRecords").asLong(-1);
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return new ObjectMapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
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
