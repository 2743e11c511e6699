package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.system.chaos.OnFaultStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of projection-service under load: no event lost, none counted twice. */
@OnFaultStack
@EnabledIfSystemProperty(
        named = "tests.long",
        matches = "true",
        disabledReason = "takes minutes, and ChaosIT kills too; run ./detente test --long")
class KilledProjectionIT {
    private static final int KILLS = 5;
    private static final int EVENTS = 20_000;
    private static final int RECORDS_BEFORE_KILL = 500;
    private static final int LINES_PER_BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void kills_under_load_leave_what_a_fresh_rebuild_gives(Stack stack, @TempDir Path directory)
            throws Exception {
        long recordsBefore = LogEnd.records(stack.port("broker"));
        List<CompletableFuture<String>> loads = new ArrayList<>();
        for (int part = 0; part < KILLS; part++) {
            long recordsAtStart = LogEnd.records(stack.port("broker"));
            int number = part;
            loads.add(CompletableFuture.supplyAsync(() -> load(stack, number)));
            Eventually.within(
                    PATIENCE,
                    () ->
                            LogEnd.records(stack.port("broker"))
                                    > recordsAtStart + RECORDS_BEFORE_KILL);
            stack.kill("projection-service");
            awaitAnswer(stack);
        }
        String position = "";
        for (CompletableFuture<String> load : loads) {
            position = load.join();
        }
        assertThat(LogEnd.records(stack.port("broker")) - recordsBefore).isEqualTo(EVENTS);
        Eventually.within(
                PATIENCE,
                () ->
                        get(stack.url() + "/api/v1/freshness", "").path("lagRecords").asLong(-1)
                                == 0);
        JsonNode survived = checksums(stack.url(), position);
        try (FreshRebuild rebuild = FreshRebuild.start(stack, directory)) {
            assertThat(checksums(rebuild.url(), position)).isEqualTo(survived);
        }
    }

    /**
     * Logs one part in batches small enough for a client that reads answers only after it has sent
     * everything; the position of the last one.
     */
    private String load(Stack stack, int part) {
        List<DiplomaticEvent> events = AnyEvent.compact(900 + part).limit(EVENTS / KILLS).toList();
        String position = "";
        for (int from = 0; from < events.size(); from += LINES_PER_BATCH) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (DiplomaticEvent event : events.subList(from, from + LINES_PER_BATCH)) {
                body.writeBytes(EventCodec.canonical(event));
                body.write('\n');
            }
            JsonNode summary = post(stack, body.toByteArray()).get("summary");
            assertThat(summary.get("lines").intValue()).isEqualTo(LINES_PER_BATCH);
            assertThat(summary.get("accepted").intValue() + summary.get("duplicate").intValue())
                    .isEqualTo(LINES_PER_BATCH);
            position = summary.get("logPosition").textValue();
        }
        return position;
    }

    private JsonNode post(Stack stack, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.url() + "/api/v1/events/batch"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return lastLine(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void awaitAnswer(Stack stack) throws Exception {
        Eventually.within(
                PATIENCE, () -> get(stack.url() + "/api/v1/freshness", "").has("position"));
    }

    private JsonNode checksums(String url, String position) throws Exception {
        return get(url + "/api/v1/admin/checksum", position).get("checksums");
    }

    private JsonNode get(String address, String position) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!position.isEmpty()) {
            request.header("Min-Position", position).header("Prefer", "wait=60");
        }
        String body = client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(body);
    }

    private static JsonNode lastLine(String body) throws IOException {
        return new ObjectMapper().readTree(body.lines().toList().getLast());
    }
}
