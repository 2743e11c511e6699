package org.detente.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.detente.system.Eventually;
import org.detente.system.FreshRebuild;
import org.detente.system.ProjectionReplica;
import org.detente.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas of projection-service share the log. One is stopped with its transaction under way
 * for longer than the broker waits for a consumer; the other one takes over; then the first goes
 * on.
 */
@OnFaultStack
@EnabledIfSystemProperty(
        named = "tests.long",
        matches = "true",
        disabledReason = "takes a minute; run ./detente test --long")
class ZombieProjectionIT {
    private static final String CURSOR_UPDATE = "update projection_cursor";
    private static final Pattern CURSOR_MOVED =
            Pattern.compile("(?m)^detente_projection_cursor_moved_total\\S* ([1-9]\\S*)$");
    private static final int LINES = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Iterator<Draft> drafts = Draft.sequence(77_000);

    @Test
    void the_transaction_of_a_replica_that_was_given_up_changes_nothing(
            Stack stack, @TempDir Path directory) throws Exception {
        Path log = directory.resolve("zombie.log");
        try (HoldingProxy database = new HoldingProxy(stack.port("database"), CURSOR_UPDATE);
                ProjectionReplica zombie = replica(stack, database.port(), log)) {
            makeBothWork(stack, zombie);

            database.arm();
            load(stack);
            assertThat(database.holdsWithin(PATIENCE.toSeconds())).isTrue();
            List<ProcessHandle> stopped = List.of(zombie.process());
            Signals.stop(stopped);
            // the other one has passed where the zombie's transaction begins
            awaitCaughtUp(stack);
            Signals.resume(stopped);
            database.release();

            Eventually.within(PATIENCE, () -> CURSOR_MOVED.matcher(zombie.metrics()).find());
            assertThat(Files.readString(log)).contains("another replica has moved the cursor");
            String last = load(stack);
            awaitCaughtUp(stack);
            JsonNode shared = checksums(stack.url(), last);
            assertThat(checksums(zombie.url(), last)).isEqualTo(shared);
            try (FreshRebuild rebuild = FreshRebuild.start(stack, "rm_zombie", directory)) {
                assertThat(checksums(rebuild.url(), last)).isEqualTo(shared);
            }
        }
    }

    private static ProjectionReplica replica(Stack stack, int databasePort, Path log)
            throws IOException {
        // with the text of each statement on the wire, so that the proxy knows it
        String url =
                "jdbc:postgresql://127.0.0.1:%d/detente?prepareThreshold=0".formatted(databasePort);
        return ProjectionReplica.start(stack, Map.of("QUARKUS_DATASOURCE_JDBC_URL", url), log);
    }

    /** Loads until the second replica, too, has applied something. */
    private void makeBothWork(Stack stack, ProjectionReplica second) throws Exception {
        second.awaitCaughtUp();
        Pattern applied = Pattern.compile("(?m)^detente_projection_records_total\\S* ([1-9]\\S*)$");
        Eventually.within(
                PATIENCE,
                () -> {
                    load(stack);
                    return applied.matcher(second.metrics()).find();
                });
        awaitCaughtUp(stack);
    }

    private void awaitCaughtUp(Stack stack) throws InterruptedException {
        Eventually.within(
                PATIENCE,
                () ->
                        get(stack.url() + "/api/v1/freshness", "").path("lagRecords").asLong(-1)
                                == 0);
    }

    /** Logs a batch of fresh events; the position that covers it. */
    private String load(Stack stack) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int line = 0; line < LINES; line++) {
            body.writeBytes(drafts.next().json());
            body.write('\n');
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.url() + "/api/v1/events/batch"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode summary = JSON.readTree(answer.lines().toList().getLast()).get("summary");
        assertThat(summary.get("accepted").intValue()).isEqualTo(LINES);
        return summary.get("logPosition").textValue();
    }

    private JsonNode checksums(String url, String position)
            throws IOException, InterruptedException {
        return get(url + "/api/v1/admin/checksum", position).get("checksums");
    }

    private JsonNode get(String address, String position) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!position.isEmpty()) {
            request.header("Min-Position", position).header("Prefer", "wait=20");
        }
        return JSON.readTree(
                client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }
}
